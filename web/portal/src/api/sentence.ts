/** The sentence to show for something that failed: the server's own where it gave one. */
export function sentence(failure: unknown): string {
    return failure instanceof Error ? failure.message : String(failure);
}
