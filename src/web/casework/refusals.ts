/** The decider's refusals in plain English, once for every casework page. */
import type { ComplaintRefusal, LetterWay } from '#casework'
import { dateWords } from '../dates.ts'
import type { Problem } from '../sheet.ts'
import type { Words } from '../words.ts'
import { ofConduct } from './conduct/refusals.ts'
import { letterItemWords } from './letters/item-words.ts'
import { wayNames } from './ways.ts'

/** Which field of the page each refusal belongs beside; `first` takes what has no field here. */
export type Beside = Readonly<{
  first: string
  on?: string
  by?: string
  words?: Partial<Record<Extract<ComplaintRefusal, { type: 'WordsMissing' }>['what'], string>>
}>

const missing = {
  summary: 'Enter a summary of the complaint',
  allegations: 'Enter at least one allegation',
  views: 'Enter what the complainant said, in their own words',
  done: 'Enter what has been done',
  next: 'Enter what happens next',
  kept: 'Select what you have done about at least one kind of evidence',
  safety: 'Enter what was done to make the complainant safe',
  why: 'Enter why',
  words: 'Enter what they said',
  signpost: 'Enter where you have pointed them instead',
  incident: 'Enter a name for the incident',
  body: 'Enter which body it belongs to',
  weighed: 'Enter what this history tells you, and what it does not',
  found: 'Enter what was found',
  did: 'Select what was done',
  findings: 'Answer every allegation',
  reasons: 'Enter the reasons',
  what: 'Enter what is withheld',
  realRisk: 'Enter why there is a real risk',
  significantEffect: 'Enter why the effect would be significant',
  note: 'Enter a note',
  how: 'Enter how',
  information: 'Enter what you need',
  reference: 'Enter the reference of their case',
  officer: 'Enter who holds it, or can see it',
  who: 'Enter who',
  purpose: 'Enter what they need it for',
  from: 'Enter who gave it',
  terms: 'Enter the terms they gave it on',
  wrong: 'Enter what is wrong',
  right: 'Enter what it should say',
  despite: 'Enter why they may read a file that is kept back',
  unit: 'Enter the unit',
  force: 'Enter which force',
  enquiry: 'Enter what is to be asked, sought or checked',
  place: 'Enter the place',
  tried: 'Enter what was done to agree a time',
  rights: 'Enter what they were told of their rights, and what they said to it',
  about: 'Enter what it is about',
  point: 'Enter the point in one sentence',
  against: 'Enter what would show that this did not happen',
  reliedOn: 'Select at least one account you rely on',
  decision: 'Enter which decision or inquiry',
  policy: 'Enter what was decided',
  where: 'Enter where it was given',
  matter: 'Enter which matter',
  section: 'Enter what this part says',
  evidence: 'Enter where that is shown',
  until: 'Enter the day it is handed down',
} as const

const wayWords = (by: LetterWay) => wayNames[by].toLowerCase()

/** No `default`: a new refusal does not compile until it has its words. */
export function explainBeside(
  beside: Beside,
): (refusal: ComplaintRefusal, t: Words['t']) => Problem {
  const { first, on = first, by = first, words = {} } = beside
  return (refusal, t) => {
    const plainDay = dateWords({ t }).shortDay
    switch (refusal.type) {
      case 'NotMade':
        return { field: first, words: 'There is no complaint here yet' }
      case 'AlreadyMade':
        return { field: first, words: `This complaint was already made, as ${refusal.reference}` }
      case 'AlreadyLogged':
        return {
          field: first,
          words: `This complaint was already logged on ${plainDay(refusal.on)}. Nothing more needs logging`,
        }
      case 'NotLogged':
        return { field: first, words: 'Log the complaint before you write to the complainant' }
      case 'InTheFuture':
        return { field: on, words: 'The date must be today or in the past' }
      case 'BeforeReceipt':
        return {
          field: on,
          words: `The date must be on or after ${plainDay(refusal.receivedOn)}, when the complaint reached us`,
        }
      case 'MadeAfterReceipt':
        return { field: on, words: 'It must be made before it was received, or at the same time' }
      case 'NotSealed':
        return { field: first, words: 'No name is sealed here' }
      case 'WordsMissing':
        return { field: words[refusal.what] ?? first, words: missing[refusal.what] }
      case 'NoSuchAllegation':
        return { field: first, words: 'There is no such allegation in this complaint' }
      case 'NoSuchCase':
        return { field: first, words: 'There is no such case of theirs here' }
      case 'NearTheOfficer':
        return {
          field: first,
          words: `${refusal.how}. Choose somebody else, or say below why it is them`,
        }
      case 'NoSuchReview':
        return { field: first, words: 'There is no such review of this complaint' }
      case 'NoSuchDocument':
        return { field: first, words: 'There is no such file here' }
      case 'NoSuchPlace':
        return { field: first, words: 'There is nothing at that place in the file' }
      case 'FileKeptBack':
        return { field: first, words: 'This file is kept back, so nothing in it is quoted' }
      case 'NoSuchEntry':
        return { field: first, words: 'There is no such entry here' }
      case 'ClaimNotOver':
        return {
          field: first,
          words: 'The claim is not over: record how it ended before the hold on its records ends',
        }
      case 'NoReview':
        return { field: first, words: 'There is no right to a review of this complaint' }
      case 'NotTheirReview':
        return {
          field: first,
          words:
            refusal.body === 'director-general'
              ? 'This review is for the IOPC to decide. Send the application on'
              : 'This review is for the local policing body to decide. Send the application on',
        }
      case 'ReachedThemFirst':
        return {
          field: first,
          words: `It reached them on ${plainDay(refusal.on)}, so nobody had it first after that`,
        }
      case 'ReviewLate':
        return {
          field: first,
          words: 'The application came after the last day. First decide whether to give longer',
        }
      case 'MustBeReviewed':
        return {
          field: first,
          words: 'The application came in time, to the right body, and must be decided',
        }
      case 'SeverityAloneFirst':
        return {
          field: first,
          words: 'Save how serious it is on the allegation alone first, before history is weighed',
        }
      case 'SeverityKept':
        return {
          field: first,
          words: `It was saved on ${plainDay(refusal.on)}, and stays as it was said`,
        }
      case 'NoSuchRequest':
        return { field: first, words: 'No other force was asked this' }
      case 'NoSuchEnquiry':
        return { field: first, words: 'There is no such line of enquiry here' }
      case 'NoSuchSound':
        return { field: first, words: 'There is no such sound noted here' }
      case 'NotOnTheClock':
        return {
          field: first,
          words: 'Choose a recording that is on the clock, and does not itself stand on this one',
        }
      case 'NoSuchAccount':
        return { field: first, words: 'There is no such account here' }
      case 'NoSuchPoint':
        return { field: first, words: 'There is no such point in dispute here' }
      case 'NoSuchPassage':
        return { field: first, words: 'There is no such marked passage here' }
      case 'NoSuchInterview':
        return { field: first, words: 'There is no such interview here' }
      case 'InterviewOver':
        return { field: first, words: 'This interview is over, and stays as it was recorded' }
      case 'InterviewNotHeld':
        return { field: first, words: 'Record first that the interview began' }
      case 'NoSuchBundle':
        return { field: first, words: 'There is no such bundle here' }
      case 'BundleNumbered':
        return {
          field: first,
          words:
            'The pages of this bundle have numbers that people may have quoted. Add to it, or make another',
        }
      case 'BundleNotNumbered':
        return { field: first, words: 'Build the bundle first: its pages have no numbers yet' }
      case 'NoReport':
        return { field: first, words: 'Write the report first' }
      case 'NoOutcome':
        return { field: first, words: 'Decide the outcome first' }
      case 'NoSuchRecommendation':
        return { field: first, words: 'There is no such recommendation in this complaint' }
      case 'AlreadyRecorded':
        return {
          field: first,
          words: `This complaint was recorded on ${plainDay(refusal.on)}, so Schedule 3 applies`,
        }
      case 'NotRecorded':
        return { field: first, words: 'Record the complaint first: this is for recorded ones' }
      case 'MustBeRecorded':
        return { field: first, words: 'This complaint must be recorded: see the reason above' }
      case 'ReferralNotAnswered':
        return { field: first, words: 'Answer first whether it must be referred to the IOPC' }
      case 'TellInWriting':
        return {
          field: by,
          words: 'The complaint was made in writing, so tell them what came of it in writing',
        }
      case 'NotWithdrawn':
        return { field: first, words: 'Nobody has asked to withdraw this complaint' }
      case 'KeptFromIt':
        return {
          field: first,
          words: 'They are kept from this complaint, so it cannot be given to them',
        }
      case 'ComplainedAgainst':
        return {
          field: first,
          words: 'They are, or may be, who it is about. Nobody can let them in',
        }
      case 'SamePerson':
        return {
          field: first,
          words: 'It takes two people: somebody else decides what you asked for',
        }
      case 'NotCleared':
      case 'NoSuchOfficer':
      case 'OwnForce':
      case 'OfficerNotTold':
      case 'AgainstLaw':
      case 'SeatTaken':
      case 'SatBefore':
      case 'NotSuspended':
      case 'PaperIncomplete':
      case 'TaskNotOpen':
      case 'TaskUnwritten':
      case 'OutcomeNotAvailable':
      case 'LesserUnanswered':
      case 'ExceptionalUnnamed':
      case 'NotPublishable':
        return ofConduct(refusal, first)
      case 'NotAsked':
        return { field: first, words: 'Write to them first, and ask whether they mean it' }
      case 'NotSigned':
        return { field: first, words: 'The withdrawal is not signed, so it has no effect yet' }
      case 'LetterIncomplete':
        return {
          field: first,
          words: `This letter cannot be signed yet. It must have: ${refusal.items
            .map(name => letterItemWords[name])
            .join('; ')}`,
        }
      case 'MoreExpected':
        return { field: first, words: 'Enter why you are going ahead without this' }
      case 'OwnLetter':
        return { field: first, words: 'Somebody other than its writer approves a letter' }
      case 'NoSuchLetter':
        return { field: first, words: 'There is no such letter in this complaint' }
      case 'NotASafeWay': {
        const safe = refusal.safe.map(wayWords).join(' or ')
        return {
          field: by,
          words: safe
            ? `The complainant did not say ${wayWords(refusal.by)} is safe. They said: ${safe}`
            : `The complainant did not say ${wayWords(refusal.by)} is safe. Hand it over in person`,
        }
      }
    }
  }
}
