/** The investigation report, and the decision file. */
import type { Page } from '../../page.ts'
import { decisionFile, decisionFilePdf } from './decision-file.ts'
import { reportPart } from './part.ts'
import { beginReport, report } from './report.ts'
import { signedReport, signReport } from './sign.ts'
import { reportVersions } from './versions.ts'

export const reportPages: readonly Page[] = [
  report,
  beginReport,
  reportPart,
  reportVersions,
  signReport,
  signedReport,
  decisionFile,
  decisionFilePdf,
]
