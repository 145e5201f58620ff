/** Opens the store on whichever database there is. */
import type { Store, StoreOptions } from './store.ts'

export async function openStore(options: StoreOptions): Promise<Store> {
  throw new Error(`not yet: ${options.database.type}`)
}
