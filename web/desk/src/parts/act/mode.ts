import type { Action } from '../../api/desk';

/** A form that stands in front of everything else that may be done; each belongs to an action of the case. */
export const FORMS = {
    correction: 'ask-correction',
    refuse: 'refuse-acceptance',
    return: 'return',
    extend: 'extend',
    procedure: 'start-procedure',
    procedureEnd: 'end-procedure',
    consult: 'consult',
    sendDown: 'send-down',
    takeBack: 'take-back-acceptance',
    cancelCorrection: 'cancel-correction',
    passOn: 'pass-on',
    publishNotice: 'publish-notice',
    announceRefusal: 'announce-refusal',
    nameParty: 'name-party',
    recordHearing: 'record-hearing',
    correctDecision: 'correct-decision',
    voidGrant: 'void',
    reopen: 'reopen',
    expedite: 'expedite',
    endExpedition: 'end-expedition',
    sendBackMissing: 'send-back-missing',
    assign: 'assign',
    handOver: 'hand-over',
    giveBack: 'give-back',
} as const satisfies Record<string, Action>;

export type Mode = keyof typeof FORMS | '';

/** Forms that ask for nothing but a reason, and where it goes. */
export const REASONED = {
    refuse: 'acceptance-refusal',
    return: 'return',
    sendDown: 'preliminary-return',
    takeBack: 'acceptance-withdrawal',
    cancelCorrection: 'correction-cancellation',
    expedite: 'expedition',
    endExpedition: 'expedition-end',
} as const;

export type Reasoned = keyof typeof REASONED;

export const isReasoned = (mode: Mode): mode is Reasoned => mode in REASONED;

/** Always there, but not what a case waits for. */
export const ASIDE: ReadonlySet<Action> = new Set([
    'move-booking',
    'miss-visit',
    'cancel-correction',
    'pass-on',
    'publish-notice',
    'announce-refusal',
    'name-party',
    'record-hearing',
    'correct-decision',
    'void',
    'reopen',
    'start-procedure',
    'end-procedure',
    'extend',
    'take-back-acceptance',
    'send-down',
    'take',
    'assign',
    'hand-over',
    'give-back',
    'consult',
    'expedite',
    'end-expedition',
    'send-back-missing',
]);

/** Forms about a decision after the fact, and where they go. */
export const AFTERWARDS = {
    correctDecision: 'decision-correction',
    voidGrant: 'voiding',
    reopen: 'reopening',
} as const;

export type Afterwards = keyof typeof AFTERWARDS;

export const isAfterwards = (mode: Mode): mode is Afterwards => mode in AFTERWARDS;

/** Forms about who has the case, and where they go. */
export const HANDS = {
    assign: 'assignment',
    handOver: 'handover',
    giveBack: 'giving-back',
} as const;

export type Handing = keyof typeof HANDS;

export const isHanding = (mode: Mode): mode is Handing => mode in HANDS;
