/** What limits of other courts have in common: information for whoever may bring a claim. */

export const claims = {
  governs: { kinds: ['complaint', 'conduct-matter', 'dsi-matter'], text: 'none' },
  bearer: 'complainant',
  owedTo: ['court'],
  metBy: [],
  endsWith: [],
} as const
