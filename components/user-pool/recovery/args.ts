/** How people who have forgotten their password get back in. */
export const AccountRecovery = {
  /** A code by e-mail; by text message for those without a verified address. */
  emailThenPhone: "emailThenPhone",
  /** A code by text message; by e-mail for those without a verified phone number. */
  phoneThenEmail: "phoneThenEmail",
  /** A code by e-mail. */
  email: "email",
  /** A code by text message. */
  phone: "phone",
  /** An administrator sets a new password. */
  adminOnly: "adminOnly",
} as const;
export type AccountRecovery = (typeof AccountRecovery)[keyof typeof AccountRecovery];
