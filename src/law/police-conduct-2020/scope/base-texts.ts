/**
 * Which Conduct Regulations govern: the day an allegation came to attention decides, never the day
 * of the conduct and never today.
 */
import { day } from '#kernel'
import type { Citation } from '../../provision.ts'
import { definition } from '../../statement.ts'
import { commencement, conduct } from '../instrument.ts'

const tier = 'regulations'

/** An older instrument as a whole. */
function older(words: string, number: string): Citation {
  const link = `https://www.legislation.gov.uk/uksi/${number}/made`
  return { words: `${words} (SI ${number})`, link, readOn: day('2026-11-21') }
}

const conduct2004 = definition({
  tier,
  id: 'conduct.base.2004',
  cite: older('Police (Conduct) Regulations 2004', '2004/645'),
  title: 'Allegations of April 2004 to November 2008',
  says: `An allegation that came to attention from 1 April 2004 to 30 November 2008 is governed by the
    Conduct Regulations of 2004, which are named here and not computed.`,
  confidence: 'read-part',
  inForce: { from: day('2004-04-01'), until: day('2008-11-30') },
})

const conduct2008 = definition({
  tier,
  id: 'conduct.base.2008',
  cite: older('Police (Conduct) Regulations 2008', '2008/2864'),
  title: 'Allegations of December 2008 to 21 November 2012',
  says: `An allegation that came to attention from 1 December 2008 to 21 November 2012 is governed by
    the Conduct Regulations of 2008, as the Regulations of 2012 modified them; not computed.`,
  confidence: 'read',
  inForce: { from: day('2008-12-01'), until: day('2012-11-21') },
})

const conduct2012 = definition({
  tier,
  id: 'conduct.base.2012',
  cite: older('Police (Conduct) Regulations 2012', '2012/2632'),
  title: 'Allegations of 22 November 2012 to January 2020',
  says: `An allegation that came to attention from 22 November 2012 to 31 January 2020 is governed by
    the Conduct Regulations of 2012, as amended in 2014, 2015 and 2017; not computed.`,
  confidence: 'read',
  inForce: { from: day('2012-11-22'), until: day('2020-01-31') },
})

const conduct2020 = definition({
  tier,
  id: 'conduct.base.2020',
  cite: conduct('1'),
  title: 'Allegations since 1 February 2020',
  says: `An allegation that came to attention on or after 1 February 2020 is governed by the Conduct
    Regulations of 2020, however long ago the conduct was.`,
  confidence: 'read',
  inForce: { from: commencement },
})

/** Every base text, newest first, with the name it goes by. */
export const baseTexts = [
  { base: 'conduct-2020', rule: conduct2020 },
  { base: 'conduct-2012', rule: conduct2012 },
  { base: 'conduct-2008', rule: conduct2008 },
  { base: 'conduct-2004', rule: conduct2004 },
] as const
export type ConductBase = (typeof baseTexts)[number]['base']

export const staysUnderOlderText = definition({
  tier,
  id: 'conduct.transitional.2020',
  cite: conduct('3'),
  title: 'Older allegations stay under the older text, and can draw a later one in',
  says: `An allegation from before 1 February 2020 stays under the text of its day. A later allegation
    about the same matter goes with it, if the earlier one was still being handled when the later
    one arrived.`,
  confidence: 'read-part',
  inForce: { from: commencement },
  caution: 'Read in the complaints Regulations, whose wording runs alongside; not in these.',
})

export const reopenedUnderPresentText = definition({
  tier,
  id: 'conduct.transitional.2020.override',
  cite: conduct('3'),
  title: 'What the Director General reopens comes under the present text',
  says: `Whatever the date, the Regulations of 2020 apply where, since they began, the Director
    General orders a new investigation or directs that an old case be treated under Part 2.`,
  confidence: 'read',
  inForce: { from: commencement },
  caution: 'Read in the complaints Regulations, whose wording runs alongside.',
})

export const appealsKeepTheirRules = definition({
  tier,
  id: 'conduct.transitional.pat',
  cite: {
    words: 'Police Appeals Tribunals Rules 2020, r.2(2)',
    link: 'https://www.legislation.gov.uk/uksi/2020/1/article/2/made',
    readOn: day('2026-11-21'),
  },
  title: 'Appeals against older decisions stay under the older rules',
  says: `An appeal from a decision under the Conduct Regulations of 2008 or 2012 goes by the tribunal
    rules of 2012, and is heard without the lay member that the later rules brought in.`,
  confidence: 'read',
  inForce: { from: commencement },
})

export const resignationBar = definition({
  tier,
  id: 'conduct.history.resignation-bar',
  cite: older('Police (Conduct) (Amendment) Regulations 2017', '2017/1134'),
  title: 'When an officer facing dismissal could not leave freely',
  says: `From 12 January 2015 to 14 December 2017 an officer who might be dismissed needed consent to
    resign or retire. Since then leaving is free, and proceedings go on against the former officer.`,
  confidence: 'read-part',
  inForce: { from: day('2015-01-12'), until: day('2017-12-14') },
  caution: 'Its end comes from a later instrument, whose number is the one cited.',
})
