const carried = /^(utm_(source|medium|campaign|term|content)|via|gclid|bd_vid|msclkid)$/

/**
 * What of a query says where somebody came from, to be carried on to the page with the form: there it is read.
 *
 * @returns e.g. `utm_source=fair&via=oa`, or nothing
 */
export const touchQuery = (query: URLSearchParams): string =>
  new URLSearchParams([...query].filter(([name, value]) => carried.test(name) && value !== '')).toString()
