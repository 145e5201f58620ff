/**
 * The mandatory referral criteria as questions a person answers about an allegation.
 *
 * Each is asked of the allegation at face value: nobody decides here whether it is true. What
 * counts is our own summary of the provision and of what guidance adds to it.
 */
import { criterionRules } from '../rules.ts'
import type { Confidence, Criterion } from '../vocabulary.ts'

export type ReferralQuestion = Readonly<{
  code: Criterion
  /** Criteria of one row are asked together: M4 has three. */
  row: 'M1' | 'M2' | 'M3' | 'M4' | 'M5' | 'M6' | 'M7' | 'M8' | 'M9'
  question: string
  whatCounts: readonly string[]
  /** The provision, and how well it and its explanation were read. */
  rule: string
  citation: string
  confidence: Confidence
}>
type Asked = Readonly<Pick<ReferralQuestion, 'code' | 'row' | 'question' | 'whatCounts'>>

/** Asked above the two questions about abuse of position, whoever answers. */
export const positionAbused =
  'Did they use their position to pursue sexual or emotional contact? ' +
  'Consent, physical contact or proof do not matter.'

const asked: readonly Asked[] = [
  {
    code: 'M1',
    row: 'M1',
    question: 'Does it say that someone died or was seriously injured because of what happened?',
    whatCounts: [
      'A death.',
      'A fracture, a deep cut or a deep laceration.',
      'Damage to an internal organ, or to how any part of the body works.',
      'It can follow from a policy or a decision. Nobody in particular need be blamed.',
    ],
  },
  {
    code: 'M2',
    row: 'M2',
    question: 'Does it say that someone was seriously assaulted?',
    whatCounts: [
      'Actual bodily harm or worse: an injury that is more than passing or trifling.',
      'For example a broken tooth or nose, extensive bruising, or a cut that needs stitches.',
      'Also losing consciousness for a short time, and a recognised psychiatric injury.',
      'A push, a grab or a slap that leaves no such injury does not count by itself.',
    ],
  },
  {
    code: 'M3',
    row: 'M3',
    question: 'Does it describe a serious sexual offence?',
    whatCounts: [
      'A sexual offence that only the Crown Court can try.',
      'One that magistrates would probably send to the Crown Court.',
    ],
  },
  {
    code: 'M4',
    row: 'M4',
    question: 'Does it describe serious corruption?',
    whatCounts: [
      'Interfering with justice: evidence, witnesses, or a case.',
      'Money, gifts or favours for doing or not doing their job.',
      'Selling or trading confidential information.',
      'A corrupt relationship with an informant.',
      'Taking or passing on seized drugs, weapons or other property.',
      'Trying to do one of these, or agreeing with others to do it.',
    ],
  },
  {
    code: 'M4a',
    row: 'M4',
    question: 'Was it for a sexual purpose?',
    whatCounts: [
      'Using their position, on or off duty, to pursue sex with a member of the public.',
      'Position includes their authority, and information or contact they have through their work.',
      'Messages are enough. It need not have gone any further.',
      'It counts although the other person answered, agreed or began it.',
    ],
  },
  {
    code: 'M4b',
    row: 'M4',
    question: 'Was it to pursue an improper emotional relationship?',
    whatCounts: [
      'Using their position to become close to a member of the public they met through their work.',
      'Nothing sexual need be said or done.',
    ],
  },
  {
    code: 'M5',
    row: 'M5',
    question:
      'Does it describe a crime or a serious breach of standards, made worse by discrimination?',
    whatCounts: [
      'Both parts are needed: the crime or breach, and the discrimination.',
      'A breach counts if it would justify disciplinary proceedings.',
      'The discrimination can itself be the breach, such as racist words.',
      'Race, sex, religion or belief, age, disability, gender reassignment or sexual orientation.',
      'Marriage or civil partnership, pregnancy or maternity, and comparable status.',
      'Also what someone was taken to be, or who they were with.',
    ],
  },
  {
    code: 'M6',
    row: 'M6',
    question: 'Does it describe an offence that can carry seven years or more in prison?',
    whatCounts: [
      'What an adult with no convictions could get, whatever a magistrates’ court could give.',
      'For example theft, fraud, perverting the course of justice, or misconduct in public office.',
      'Also an offence whose sentence the law fixes.',
    ],
  },
  {
    code: 'M7',
    row: 'M7',
    question: 'Does it come from the same incident as something that must be referred?',
    whatCounts: [
      'Another complaint or conduct matter about the incident has a Yes to a question above.',
      'It counts however small this complaint is by itself, and whoever made the other.',
    ],
  },
  {
    code: 'M8',
    row: 'M8',
    question:
      'Is it about a chief officer, and does the complaint alone leave open that it was serious?',
    whatCounts: [
      'The chief officer, anyone acting as one, or the Met Deputy Commissioner.',
      'If what it says were proved, could it be a crime or justify disciplinary proceedings?',
      'Also what could breach the right to life, or the ban on torture and inhuman treatment.',
    ],
  },
  {
    code: 'M9',
    row: 'M9',
    question: 'Has the IOPC told you that it must be referred?',
    whatCounts: [
      'A notice from the Director General that this complaint must be referred.',
      'It counts even if it was considered and sent back before.',
    ],
  },
]

/** Every criterion of a complaint, in the order of the screen. */
export const referralQuestions: readonly ReferralQuestion[] = asked.flatMap(each => {
  const rule = criterionRules.find(({ code, for: kinds }) => {
    return code === each.code && kinds.some(kind => kind === 'complaint')
  })
  if (!rule) return []
  const { id, cite, confidence } = rule
  return [{ ...each, rule: id, citation: cite.words, confidence }]
})
