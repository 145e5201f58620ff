/** The pages on which history is weighed in a complaint. */
import type { Page } from '../../page.ts'
import { checkSubject } from './check.ts'
import { weighHistory } from './weigh.ts'
import { whoseHistory } from './whose.ts'

export const historyPages: readonly Page[] = [whoseHistory, weighHistory, checkSubject]
