/** What goes out: what is taken out of files, bundles, and the disclosure schedule. */
import type { Page } from '../../page.ts'
import { addToBundle } from './add.ts'
import { buildBundle, bundle, bundleFile, bundles } from './bundles.ts'
import { changeBundle, newBundle } from './define.ts'
import { disclosure } from './disclosure.ts'
import { markedElsewhere, markThereToo } from './elsewhere.ts'
import { lookedAt } from './looked-at.ts'
import { liftRedaction, redact, redactedPage } from './redact.ts'

export const bundlePages: readonly Page[] = [
  redact,
  redactedPage,
  liftRedaction,
  lookedAt,
  markThereToo,
  markedElsewhere,
  bundles,
  newBundle,
  bundle,
  changeBundle,
  addToBundle,
  buildBundle,
  bundleFile,
  disclosure,
]
