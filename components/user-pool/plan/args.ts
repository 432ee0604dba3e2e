/** What AWS charges for and, with it, what the pool may use. */
export const Plan = {
  /** Passwords, TOTP and SMS factors, federation, the classic sign-in pages. */
  lite: "lite",
  /** Also codes by e-mail, passkeys, managed login, changed access tokens. */
  essentials: "essentials",
  /** Also threat protection and the export of user activity. */
  plus: "plus",
} as const;
export type Plan = (typeof Plan)[keyof typeof Plan];
