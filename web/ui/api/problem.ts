/** One fault of a form: `pointer` is a JSON pointer into the body that was sent, `detail` a sentence for the person. */
export interface FieldProblem {
    pointer: string;
    code: string;
    detail: string;
}

/** What the server answers when it does not do what was asked (application/problem+json). */
export interface Problem {
    type?: string;
    title?: string;
    status: number;
    code: string;
    detail: string;
    errors?: FieldProblem[];
}

/** Thrown by the api client. `code` is stable (docs/errors.md); `message` is the sentence to show. */
export class ApiError extends Error {
    readonly status: number;
    readonly code: string;
    readonly errors: FieldProblem[];

    constructor(problem: Problem) {
        super(problem.detail || problem.title || problem.code);
        this.name = 'ApiError';
        this.status = problem.status;
        this.code = problem.code;
        this.errors = problem.errors ?? [];
    }

    /** The last part of each pointer as a field's key: `/form/shopName` is the field `shopName`. */
    fields(): { key: string; text: string }[] {
        return this.errors.map((each) => ({ key: each.pointer.split('/').at(-1) ?? '', text: each.detail }));
    }
}
