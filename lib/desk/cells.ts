// What spreadsheets take for the beginning of a formula, also in full width; and what they drop before looking.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * A cell that no spreadsheet runs as a formula (CWE-1236): it gets one `'` in front.
 *
 * A text that has apostrophes of its own before such a sign gets one more, so that taking exactly one away gives it back.
 */
export const safeCell = (text: string): string => (formula.test(text) ? `'${text}` : text)
