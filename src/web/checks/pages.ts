/** The checks desk: whom is asked about, the answer, and the answers given. */
import type { Page } from '../page.ts'
import { checkAbout } from './about.ts'
import { checkAnswer } from './answer.ts'
import { checkDecided } from './decided.ts'
import { checkList } from './list.ts'

export const checkPages: readonly Page[] = [checkList, checkAbout, checkAnswer, checkDecided]
