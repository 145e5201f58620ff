/** What the person knows of each one they complain about. */
import { question } from '../question.ts'
import { readPeople, people as repeats } from './read.ts'

export const people = question({ name: 'people', read: readPeople, repeats })
