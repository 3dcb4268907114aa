/** Where a person came from, as the landing page saw it. First touch, never overwritten. */
export type Attribution = Readonly<
  Partial<
    Record<'source' | 'medium' | 'campaign' | 'term' | 'content' | 'via' | 'clickId' | 'referrer' | 'landing', string>
  >
>
