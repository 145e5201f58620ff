/** The pages of those who handle complaints, in the order a day's work meets them. */
import type { Page } from '../page.ts'
import { accessPages } from './access/pages.ts'
import { assessPages } from './assess/pages.ts'
import { bundlePages } from './bundle/pages.ts'
import { conductPages } from './conduct/pages.ts'
import { subscribe } from './day/calendar.ts'
import { exported } from './day/export.ts'
import { matters } from './day/matters.ts'
import { waivers, workload } from './day/overview.ts'
import { duties } from './duties/duties.ts'
import { why, whyAsJson, whyAsText } from './duties/why.ts'
import { evidencePages } from './evidence/pages.ts'
import { searchPages } from './evidence/search/pages.ts'
import { intakePages } from './intake/pages.ts'
import { interviewPages } from './interviews/pages.ts'
import { investigationPages } from './investigation/pages.ts'
import { letterPages } from './letters/pages.ts'
import { linePages } from './lines/pages.ts'
import { log } from './log.ts'
import { giveTo, tag, watch } from './notes/actions.ts'
import { chase } from './notes/chase.ts'
import { notes } from './notes/notes.ts'
import { outcomePages } from './outcome/pages.ts'
import { peoplePages } from './people/pages.ts'
import { pointsPages } from './points/pages.ts'
import { postPages } from './post/pages.ts'
import { privacyPages } from './privacy/pages.ts'
import { giveReceipt, receiptToGive } from './receipts.ts'
import { recordingPages } from './recordings/pages.ts'
import { reportPages } from './report/pages.ts'
import { reviewPages } from './review/pages.ts'
import { safePages } from './safe/pages.ts'
import { summary } from './summary.ts'
import { take } from './take.ts'
import { timeline } from './timeline.ts'
import { give } from './today/give.ts'
import { readNews } from './today/news.ts'
import { section } from './today/section.ts'
import { force, mine, notTaken, team, today, watching } from './today/today.ts'
import { withdrawPages } from './withdraw/pages.ts'

export const casework: readonly Page[] = [
  today,
  mine,
  force,
  notTaken,
  team,
  watching,
  give,
  readNews,
  matters,
  workload,
  waivers,
  subscribe,
  exported,
  notes,
  watch,
  tag,
  giveTo,
  chase,
  section,
  summary,
  ...evidencePages,
  ...searchPages,
  duties,
  why,
  whyAsText,
  whyAsJson,
  timeline,
  ...recordingPages,
  ...investigationPages,
  ...interviewPages,
  ...conductPages,
  ...linePages,
  ...reportPages,
  ...bundlePages,
  ...letterPages,
  ...outcomePages,
  ...withdrawPages,
  take,
  ...accessPages,
  ...assessPages,
  ...safePages,
  ...peoplePages,
  log,
  receiptToGive,
  giveReceipt,
  ...pointsPages,
  ...postPages,
  ...privacyPages,
  ...reviewPages,
  ...intakePages,
]
