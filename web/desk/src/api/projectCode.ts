export interface ProjectCode {
    code: string;
    state: 'assigned' | 'waiting' | 'unreachable' | 'delayed' | 'refused';
    sentence: string;
    /** `form.<field>` that the platform finds wrong; empty where it is none. */
    target: string;
}
