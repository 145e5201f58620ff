/** Everything behind the confirmation, for the table of routes. */
import { equality } from './equality/equality.ts'
import { how } from './how/how.ts'
import { copyFile, proofFiles, receiptFile } from './proof/files.ts'
import { proof } from './proof/proof.ts'
import { chooseSecond } from './second/second.ts'
import { forget, sent } from './sent.ts'

export const sentPages = [
  sent,
  chooseSecond,
  proof,
  how,
  proofFiles,
  receiptFile,
  copyFile,
  equality,
  forget,
] as const
