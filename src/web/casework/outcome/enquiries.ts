/** What guidance has looked into before an allegation of discrimination is decided. */
export const enquiries = {
  '01': 'The allegation of discrimination is written down as one, in their own words',
  '02': 'They were asked why they think so, and what made them think it',
  '04': 'Every kind of discrimination was considered',
  '06': 'Recording and referral were looked at again as the evidence changed',
  '09': 'All video, radio, custody and other recordings were asked for',
  '12': 'Each decision made in the encounter was looked at by itself, with its reason',
  '14': 'How others were treated, or would have been, was compared',
  '16': 'The officer explained the treatment, and not only what was done',
  '17': 'The explanation was tested and not only written down',
  '19': 'The officer’s complaint and conduct history was looked at for a pattern',
  '29': 'What was found was judged on the balance of probabilities, taken together',
  '30': 'It is said why the explanation is accepted or not',
  '31': 'What was done and whether it was discrimination are decided apart',
  '34': 'The outcome is explained in plain words',
} as const
