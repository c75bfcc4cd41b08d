/** What a post is there for, as region.yaml names it. */
export type DeskRole =
    | 'window'
    | 'officer'
    | 'head'
    | 'supervisor'
    | 'item-manager'
    | 'staffing-reviewer'
    | 'legal-reviewer'
    | 'operator';
