/** Whether the person told the police before. Nobody is blamed for waiting. */
import { question } from '../question.ts'
import { readBefore } from './read.ts'

export const before = question({ name: 'before', read: readBefore })
