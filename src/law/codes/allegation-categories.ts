/**
 * The national categories of allegations: what the complainant says happened, never what was found.
 *
 * Each allegation has one. Discrimination has an allegation of its own beside the act, one for each
 * characteristic. A code stays as it was given: a different finding does not change it.
 */
import { type Code, codes } from './code.ts'

export type Category = Code & Readonly<{ subCodes: readonly Code[] }>

// The order of F and of G has to be compared with a current copy before anything is exported.
const subCodes: Readonly<Record<string, readonly Code[]>> = {
  A: codes('recall', {
    A1: 'Police action following contact',
    A2: 'Decisions',
    A3: 'Information',
    A4: 'General level of service',
  }),
  B: codes('recall', {
    B1: 'Stops, and stop and search',
    B2: 'Searches of premises and seizure of property',
    B3: 'Power to arrest and detain',
    B4: 'Use of force',
    B5: 'Detention in police custody',
    B6: 'Bail, identification and interview procedures',
    B7: 'Evidential procedures',
    B8: 'Out of court disposals',
    B9: 'Other policies and procedures',
  }),
  D: codes('recall', {
    D1: 'Use of police systems',
    D2: 'Disclosure of information',
    D3: 'Handling of information',
    D4: 'Accessing and handling of information from other sources',
  }),
  F: codes('unverified', {
    F1: 'Age',
    F2: 'Disability',
    F3: 'Gender reassignment',
    F4: 'Pregnancy and maternity',
    F5: 'Marriage and civil partnership',
    F6: 'Race',
    F7: 'Religion or belief',
    F8: 'Sex',
    F9: 'Sexual orientation',
    F10: 'Other',
  }),
  G: codes('unverified', {
    G1: 'Organisational corruption',
    G2: 'Abuse of position for sexual purpose',
    G3: 'Abuse of position for the purpose of pursuing an inappropriate emotional relationship',
    G4: 'Abuse of position for financial purpose',
    G5: 'Obstruction of justice',
    G6: 'Abuse of position for other purpose',
  }),
  H: codes('recall', {
    H1: 'Impolite language or tone',
    H2: 'Impolite and intolerant actions',
    H3: 'Unprofessional attitude and disrespect',
    H4: 'Lack of fairness and impartiality',
    H5: 'Overbearing or harassing behaviours',
  }),
  J: codes('recall', {
    J1: 'Sexual assault',
    J2: 'Sexual harassment',
    J3: 'Other sexual conduct',
  }),
}

/** A to L. There is no I. */
export const allegationCategories: readonly Category[] = codes('recall', {
  A: 'Delivery of duties and service',
  B: 'Police powers, policies and procedures',
  C: 'Handling of or damage to property or premises',
  D: 'Access to or disclosure of information',
  E: 'Use of police vehicles',
  F: 'Discriminatory behaviour',
  G: 'Abuse of position or corruption',
  H: 'Individual behaviours',
  J: 'Sexual conduct',
  K: 'Discreditable conduct',
  L: 'Other',
}).map(category => ({ ...category, subCodes: subCodes[category.code] ?? [] }))

/** What an allegation can be coded as: a sub-code, or the category where it has none. */
export const allegationCodes: readonly Code[] = allegationCategories.flatMap(
  ({ subCodes: under, ...category }) => (under.length > 0 ? under : [category]),
)
