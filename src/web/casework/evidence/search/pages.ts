/** Finding words in files, marking passages of them, and what is suggested out of them. */
import type { Page } from '../../../page.ts'
import { markPassage } from './passage.ts'
import { searchFiles, searchMatter } from './search.ts'
import { suggestions } from './suggestions.ts'
import { words } from './words.ts'

export const searchPages: readonly Page[] = [
  searchFiles,
  searchMatter,
  markPassage,
  suggestions,
  words,
]
