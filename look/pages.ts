/** A page of the classic sign-in: its name, and what stands below the banner, in one column or two. */
export interface Page {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
}

const field = (label: string, type = "text"): string =>
  `<label class="label-customizable">${label}</label><input class="inputField-customizable" type="${type}" aria-label="${label}">`;
const text = (words: string): string => `<span class="textDescription-customizable">${words}</span>`;
const submit = (words: string): string => `<button type="button" class="submitButton-customizable">${words}</button>`;
const link = (words: string): string => `<a class="preview-link" href="#">${words}</a>`;
const redirect = (words: string): string => `<p class="redirect-customizable">${words}</p>`;
const check = (state: "valid" | "notValid", words: string): string =>
  `<p class="preview-rule passwordCheck-${state}-customizable">${state === "valid" ? "✓" : "✕"} ${words}</p>`;

const CREDENTIALS = `${field("E-mail")}${field("Password", "password")}${link("Forgot your password?")}`;
const SIGN_IN = `${text("Sign in with your e-mail and password")}${CREDENTIALS}${submit("Sign in")}${redirect("Need an account? Sign up")}`;

/** The pages, together with every class that a style sheet may name. */
export const PAGES: readonly Page[] = [
  {
    name: "sign-in",
    title: "Sign in",
    columns: [
      [
        '<span class="idpDescription-customizable">Sign in with your social or corporate account</span>',
        '<button type="button" class="socialButton-customizable">Continue with Google</button>',
        '<button type="button" class="idpButton-customizable">Corporate sign-in</button>',
        '<span class="legalText-customizable">We won’t post to any of your accounts without asking first</span>',
      ].join(""),
      SIGN_IN,
    ],
  },
  {
    name: "sign-up",
    title: "Sign up",
    columns: [
      [
        text("Sign up with a new account"),
        field("E-mail"),
        field("Password", "password"),
        check("valid", "Password must contain a number"),
        check("notValid", "Password must contain at least 14 characters"),
        submit("Sign up"),
        redirect("Already have an account? Sign in"),
      ].join(""),
    ],
  },
  {
    name: "forgot",
    title: "Forgot your password",
    columns: [
      [
        text("Forgot your password?"),
        '<label class="label-customizable">Enter your e-mail below and we will send a message to reset your password</label>',
        '<input class="inputField-customizable" type="text" aria-label="E-mail">',
        submit("Reset my password"),
      ].join(""),
    ],
  },
  {
    name: "mfa",
    title: "Second factor",
    columns: [
      [
        text("Enter the code of your authenticator app"),
        field("Code"),
        submit("Sign in"),
        redirect("Sign in as a different user?"),
      ].join(""),
    ],
  },
  {
    name: "error",
    title: "Error",
    columns: [`<p class="errorMessage-customizable">Incorrect username or password.</p>${SIGN_IN}`],
  },
];
