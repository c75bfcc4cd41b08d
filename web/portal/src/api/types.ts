/** The shapes of the API that this application reads, by the names that it uses; all from the API's document. */
import type { ClockDay, Shapes } from '@tongban/ui';

export interface Slice<T> {
    items: T[];
    next: string;
}

export type Person = Shapes['MaskedPerson'];

export type Application = Shapes['ApplicationView'];
export type ApplicationLine = Shapes['ApplicationLine'];
export type Option = Shapes['ApplicationOption'];
export type Question = Shapes['ApplicationQuestion'];
export type FormField = Shapes['ApplicationField'];
export type Group = Shapes['ApplicationGroup'];
export type PlannedMaterial = Shapes['ApplicationMaterial'];
export type Means = PlannedMaterial['means'];
export type UploadedFile = Shapes['ApplicationFile'];
/** What the applicant decided about one material. */
export type Choice = Shapes['MaterialChoice'];
export type Wrong = Shapes['ProblemField'];
export type Receipt = Shapes['Receipt'];

/** A draft of a bundle: the one form, and who is told what of it. */
export type BundleApplication = Shapes['BundleApplicationView'];
export type BundleDraftLine = Shapes['BundleApplicationLine'];
export type BundleReceipt = Shapes['BundleReceipt'];
export type BundleLine = Shapes['BundleLine'];
export type BundlePart = Omit<Shapes['BundlePartLine'], 'clock'> & { clock?: Clock };
export type Bundle = Omit<Shapes['BundleView'], 'parts'> & { parts: BundlePart[] };
export type BundlePicture = Shapes['Picture'];
/** The bundle that a case is part of. */
export type BundleAround = Shapes['MyBundleAround'];

export type CaseLine = Shapes['CaseLine'];
/** A refusal is intended; until that day the applicant may state their case. */
export interface Defence {
    until: string;
    reason: string;
    mayState: boolean;
}
export type CaseView = Omit<Shapes['CaseView'], 'clock' | 'defence'> & { clock?: Clock; defence?: Defence };
/** When and where the applicant is expected in person. */
export type BookedVisit = Shapes['BookedVisit'];
/** Where else the applicant may come; no place where the time can no longer be changed. */
export type VisitChoices = Shapes['VisitChoices'];
export type CaseMaterial = Shapes['CaseContentMaterial'];
export type TimelineEntry = Shapes['CaseEntry'];
export type CorrectionItem = Shapes['CaseItem'];
export type Clock = Omit<Shapes['ClockView'], 'days'> & { days: ClockDay[] };

export type Message = Shapes['MyMessagesMessageLine'];
export type Licence = Shapes['LicenceLine'];
export type Access = Shapes['MyAccessesAccessLine'];
export type Rating = Shapes['RatingView'];
