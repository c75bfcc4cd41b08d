import { expect, test } from 'vitest';
import { mountWithMessages } from '../../testing';
import Lamp from './Lamp.vue';

test('a bare lamp is said aloud', () => {
    expect(mountWithMessages(Lamp, { props: { lamp: 'red' } }).text()).toBe('已超期');
});
