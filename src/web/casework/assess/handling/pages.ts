/** How it is handled, and what bears on that. */
import type { Page } from '../../../page.ts'
import { contactPlan } from './contact-plan.ts'
import { howToHandle } from './how-to-handle.ts'
import { indication } from './indication.ts'
import { repeat } from './repeat.ts'
import { severity } from './severity.ts'
import { resume, suspend } from './suspend.ts'

export const handlingPages: readonly Page[] = [
  howToHandle,
  severity,
  indication,
  repeat,
  contactPlan,
  suspend,
  resume,
]
