/** What applicants say of a case. */
export interface Rating {
    caseId: string;
    caseNumber: string;
    service: string;
    /** 5 very satisfied to 1 very dissatisfied */
    level: number;
    levelText: string;
    text: string;
    ratedAt: string;
}
