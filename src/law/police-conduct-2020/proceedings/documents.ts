/** What each document of the proceedings says. */
import { contents } from '../../statement.ts'
import { conduct } from '../instrument.ts'
import { inRegulations } from './reach.ts'

const noticeOfReferral = contents({
  ...inRegulations,
  id: 'notice.referral',
  cite: conduct('30(1)'),
  title: 'What the notice of referral says, and what goes with it',
  says: `It tells the officer what is alleged, in what form it will be decided, by whom, and what the
    officer may do; the documents of the case go with it, subject to the harm test.`,
  confidence: 'read-part',
  caution: `Items vi to viii and the officer’s own statement were read; the rest of the documents from
    the like Regulations for the Ministry of Defence Police. For former officers: Sch. 1, para. 21.`,
  document: 'Notice of referral (regulation 30)',
  items: [
    { id: 'i', says: 'that the case is referred to proceedings' },
    { id: 'ii', says: 'the conduct, and how it is said to be misconduct or gross misconduct' },
    { id: 'iii', says: 'any authority that was delegated' },
    { id: 'iv', says: 'who conducts or chairs the proceedings' },
    { id: 'v', says: 'what the officer can do about somebody they object to' },
    { id: 'vi', says: 'the right to be represented by a lawyer, as far as that form gives one' },
    { id: 'vii', says: 'whether the Director General presents the case' },
    { id: 'viii', says: 'whether the proceedings are joint' },
    { id: 'own-statement', says: 'with it: a copy of the officer’s own statement' },
    { id: 'report', says: 'with it: the investigator’s report, as far as it concerns the officer' },
    { id: 'undermining', says: 'with it: other documents that may undermine or assist the case' },
    { id: 'former-subject', says: 'to a former officer: that they will be subject to proceedings' },
    {
      id: 'former-finding',
      says: 'to a former officer: that they may be found to be somebody who would have been dismissed',
    },
    { id: 'former-determination', says: 'to a former officer: the special determination, if any' },
  ],
})

const officersResponse = contents({
  ...inRegulations,
  id: 'response.officer',
  cite: conduct('31(2)-(3)'),
  title: 'What the officer’s answer says',
  says: 'It says what is accepted and what is not, with the documents the officer relies on.',
  confidence: 'read',
  document: 'The officer’s answer (regulation 31)',
  items: [
    { id: 'accepted', says: 'whether misconduct or gross misconduct is accepted' },
    { id: 'mitigation', says: 'where it is: any mitigation' },
    { id: 'disputed', says: 'where it is not: what is disputed, and the officer’s own account' },
    { id: 'law', says: 'where it is not: any point of law' },
    { id: 'documents', says: 'copies of the documents relied on' },
  ],
})

const publicNoticeSays = contents({
  ...inRegulations,
  id: 'public.notice',
  cite: conduct('36'),
  title: 'What the public notice says',
  says: 'It names the officer, and says when and where the hearing is and what it is about.',
  confidence: 'recall',
  document: 'Public notice of a hearing (regulation 36)',
  items: [
    { id: 'name', says: 'the officer’s name' },
    { id: 'when', says: 'the date and the time' },
    { id: 'where', says: 'the place' },
    { id: 'conduct', says: 'the conduct that is alleged' },
  ],
})

const outcomeReportSays = contents({
  ...inRegulations,
  id: 'outcome.report',
  cite: conduct('43'),
  title: 'What the report of the outcome says',
  says: 'It says what was found, gives the reasons, and states the disciplinary action.',
  confidence: 'read-part',
  document: 'Report of the outcome (regulation 43)',
  items: [
    { id: 'finding', says: 'what was found' },
    { id: 'reasons', says: 'the reasons for it' },
    { id: 'action', says: 'the disciplinary action, if any' },
  ],
})

const acceleratedNoticeSays = contents({
  ...inRegulations,
  id: 'amh.notice',
  cite: conduct('51'),
  title: 'What the notice of an accelerated hearing says',
  says: `It says what is alleged and why the special conditions are met, when and where it will be
    decided and by whom, and what the officer may do; the documents go with it.`,
  confidence: 'recall',
  document: 'Notice of an accelerated hearing (regulation 51)',
  items: [
    { id: 'conduct', says: 'the conduct, and how it amounts to gross misconduct' },
    { id: 'conditions', says: 'on what basis the special conditions are met' },
    { id: 'when-and-where', says: 'the date, the time and the place' },
    { id: 'who', says: 'who conducts the hearing' },
    { id: 'rights', says: 'the officer’s rights' },
    { id: 'documents', says: 'with it: the documents of the case' },
  ],
})

export const documents = [
  noticeOfReferral,
  officersResponse,
  publicNoticeSays,
  outcomeReportSays,
  acceleratedNoticeSays,
] as const
