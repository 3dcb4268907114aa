/** The pages of the desk, below `/organiser`. */
export const deskPages = [
  '',
  '/funnel',
  '/channels',
  '/registrations',
  '/questions',
  '/flow',
  '/yield',
  '/conference',
  '/messages',
] as const
