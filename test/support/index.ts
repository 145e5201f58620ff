/** What tests share: invented people, deciders as sentences, engines and browsers. */
export { given } from './given.ts'
export { invented } from './invented.ts'
