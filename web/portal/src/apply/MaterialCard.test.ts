import { axeFaults } from '../../test/axe';
import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import { application, layoutPlan, mountHere, rulesPlan, serverAnswers, useApplication } from '../../test/testing';
import MaterialCard from './MaterialCard.vue';

async function opened() {
    serverAnswers({ body: application({ plan: { materials: [layoutPlan, rulesPlan], handIn: 1 } }) });
    const work = useApplication();
    await work.open('food-business-licence', '500103');
    return work;
}

test('says why and on what basis, and takes files', async () => {
    const card = mountHere(MaterialCard, { material: layoutPlan }, await opened());

    expect(card.text()).toContain('请您上传');
    expect(card.text()).toContain('第三十一条');
    expect(card.find('input[type=file]').attributes('accept')).toBe('image/jpeg,application/pdf');
    expect(await axeFaults(card.element as HTMLElement)).toEqual([]);
});

test('a promise is given by ticking it and taken back by unticking it', async () => {
    const work = await opened();
    const card = mountHere(MaterialCard, { material: rulesPlan }, work);
    const box = card.find('input[type=checkbox]');

    await box.setValue(true);
    expect(work.draft.materials.rules).toEqual({ means: 'COMMITMENT', files: [] });

    await box.setValue(false);
    expect(work.draft.materials.rules).toBeUndefined();
});

test('who would rather hand it in can', async () => {
    const work = await opened();
    const card = mountHere(MaterialCard, { material: rulesPlan }, work);

    await card
        .findAll('button')
        .find((button) => button.text() === '改为现在上传')!
        .trigger('click');
    await nextTick();

    expect(work.draft.materials.rules?.means).toBe('UPLOAD');
});
