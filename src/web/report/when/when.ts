/** When and where it happened, once or many times, as exactly as the person can say. */
import { question } from '../question.ts'
import { occasionFields, readWhen } from './read.ts'

export const when = question({ name: 'when', read: readWhen, repeats: occasionFields })
