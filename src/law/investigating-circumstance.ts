/** What has to be so of an investigation, the day something happens, for it to count. */

export type InvestigatingCircumstance =
  | 'fit-to-investigate'
  | 'form-changes'
  | 'suspended'
  | 'before-final-report'
  | 'after-final-report'
  | 'proceedings-still-open'
  | 'crime-indicated'
  | 'came-to-dg'
