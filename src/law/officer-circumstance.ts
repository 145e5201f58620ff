/** What has to be so of the officer an investigation is about, the day something happens. */

export type OfficerCircumstance =
  | 'by-whoever-assesses'
  | 'after-an-assessment'
  | 'before-an-assessment'
  | 'authority-consulted'
  | 'director-general-determined'
  | 'somebody-else-determined'
  | 'calls-for-investigation'
  | 'investigation-not-over'
  | 'notice-and-terms-given'
  | 'notice-or-terms-wanting'
  | 'interview-held-on-another-day'
  | 'under-suspension'
  | 'review-on-representations'
