/** The pages of what may belong with a matter, and of others who may be affected. */
import type { Page } from '../../page.ts'
import { findAffected } from './affected.ts'
import { likeThis } from './like.ts'

export const similarPages: readonly Page[] = [likeThis, findAffected]
