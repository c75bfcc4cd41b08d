/** The accounts that a demonstration offers on its sign-in page. */
export interface DemoAccount {
    login: string;
    title: string;
    authorityName: string;
    divisionName: string;
    note: string;
}

export interface DemoAccounts {
    password: string;
    staff: DemoAccount[];
}
