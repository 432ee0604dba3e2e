import type { CognitoAuthArgs } from "../args";
import { defaults } from "../defaults";
import { userSettings } from "./people";
import type { UserSettings } from "../user/args";
import { checkUserSettings, isEmail, isPhoneNumber } from "../user/checks";
import { checkGroupSettings } from "../user-group/checks";
import { type PoolFacts, poolFacts, type UserNameForm } from "../user-pool/facts";
import type { PasswordPolicy } from "../user-pool/passwords/args";
import { usesSms } from "../user-pool/sms/usage";
import { CUSTOM } from "../validation/attribute-names";
import { known } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";

/** What AWS would refuse of the groups and users, and what does not fit between them and the pool. */
export function checkPeople(args: CognitoAuthArgs, at: string): Problem[] {
  const facts = poolFacts(args.userPool);
  const users = Object.entries(args.users ?? {});
  return [
    ...Object.entries(args.groups ?? {}).flatMap(([name, group]) =>
      checkGroupSettings(name, group, under(at, "groups", name)),
    ),
    ...users.flatMap(([name, user]) => {
      const path = under(at, "users", name);
      return [
        ...checkUserSettings(name, userSettings(name, user, args), path),
        ...checkName(name, facts.userNames, path),
        ...checkGroups(user, args, path),
        ...checkAttributes(user, facts, path),
        ...checkInvitation(user, args, path),
        ...checkPassword(user, args.userPool?.passwordPolicy ?? {}, facts, path),
      ];
    }),
    ...(facts.caseSensitive ? [] : checkCase(users, under(at, "users"))),
  ];
}

const FORMS: Record<UserNameForm, { fits: (name: string) => boolean; rule: string; remedy: string }> = {
  text: { fits: () => true, rule: "", remedy: "" },
  noEmail: {
    fits: (name) => !isEmail(name),
    rule: "must not look like an e-mail address, which is another way to sign in",
    remedy: "write a name, and the address as attributes.email",
  },
  noPhone: {
    fits: (name) => !isPhoneNumber(name),
    rule: "must not look like a phone number, which is another way to sign in",
    remedy: "write a name, and the number as attributes.phone_number",
  },
  noEmailOrPhone: {
    fits: (name) => !isEmail(name) && !isPhoneNumber(name),
    rule: "must not look like an e-mail address or a phone number, which are other ways to sign in",
    remedy: "write a name, and the others among attributes",
  },
  email: { fits: isEmail, rule: "must be an e-mail address, which users sign in with", remedy: "write the address" },
  phone: {
    fits: isPhoneNumber,
    rule: "must be a phone number with its country code, which users sign in with",
    remedy: 'write it as "+4915112345678"',
  },
  emailOrPhone: {
    fits: (name) => isEmail(name) || isPhoneNumber(name),
    rule: "must be an e-mail address or a phone number, which users sign in with",
    remedy: "write one of them",
  },
};

/** Cognito developer guide, "Customizing sign-in attributes". */
function checkName(name: string, form: UserNameForm, path: string): Problem[] {
  if (FORMS[form].fits(name)) {
    return [];
  }
  const { rule, remedy } = FORMS[form];
  return [{ path, rule, got: name, remedy }];
}

function checkGroups({ groups = [] }: UserSettings, { groups: all = {} }: CognitoAuthArgs, at: string): Problem[] {
  return groups.flatMap((name, index) =>
    name in all
      ? []
      : [
          {
            path: under(at, "groups", index),
            rule: "must be the name of one of groups",
            got: name,
            remedy:
              Object.keys(all).length === 0 ? "add it there" : `add it there, or write ${Object.keys(all).join(", ")}`,
          },
        ],
  );
}

function checkAttributes({ attributes = {} }: UserSettings, { customAttributes }: PoolFacts, at: string): Problem[] {
  return Object.keys(attributes)
    .filter((name) => name.startsWith(CUSTOM) && !customAttributes.includes(name.slice(CUSTOM.length)))
    .map((name) => ({
      path: under(at, "attributes", name),
      rule: "must be a custom attribute of the pool",
      got: name,
      remedy: "add it to userPool.attributes.custom, without the prefix, or leave it out",
    }));
}

/** Cognito developer guide, "SMS message settings": without a role of the pool for them no text message goes out. */
function checkInvitation({ invite }: UserSettings, { userPool = {} }: CognitoAuthArgs, at: string): Problem[] {
  const way = known(invite);
  return (way !== "sms" && way !== "both") || usesSms(userPool)
    ? []
    : [
        {
          path: under(at, "invite"),
          rule: "is by text message, and the pool sends none",
          got: way,
          remedy: "write userPool.invitation.smsMessage, with which the pool sends them, or invite by email",
        },
      ];
}

/** Of the classes that Cognito asks for (Cognito API reference, PasswordPolicyType), as far as they are known. What is lacking is not said. */
function checkPassword(
  { temporaryPassword, invite }: UserSettings,
  policy: PasswordPolicy,
  { isPasswordless }: PoolFacts,
  at: string,
): Problem[] {
  const path = under(at, "temporaryPassword");
  if (temporaryPassword === undefined) {
    const rule = "is missing, and without an invitation nobody learns the one that Cognito makes up";
    const remedy = `set it, or ${under(at, "invite")} to email`;
    return known(invite) === "none" && !isPasswordless ? [{ path, rule, remedy, isWarning: true }] : [];
  }
  const password = known(temporaryPassword) ?? "";
  const standard = defaults.userPool.passwordPolicy;
  const asked = {
    minimumLength: policy.minimumLength ?? standard.minimumLength,
    requireLowercase: policy.requireLowercase ?? standard.requireLowercase,
    requireUppercase: policy.requireUppercase ?? standard.requireUppercase,
    requireNumbers: policy.requireNumbers ?? standard.requireNumbers,
    requireSymbols: policy.requireSymbols ?? standard.requireSymbols,
  };
  const length = known(asked.minimumLength) ?? 0;
  const classes = (
    [
      [asked.requireLowercase, /[a-z]/, "a lower-case letter"],
      [asked.requireUppercase, /[A-Z]/, "an upper-case letter"],
      [asked.requireNumbers, /\d/, "a digit"],
      [asked.requireSymbols, /[^A-Za-z0-9\s]/, "a symbol"],
    ] as const
  ).filter(([isAsked]) => known(isAsked) === true);
  const fits = password.length >= length && classes.every(([, pattern]) => pattern.test(password));
  const remedy = `write one of ${[`${length} characters at least`, ...classes.map(([, , what]) => what)].join(", ")}`;
  return fits || known(temporaryPassword) === undefined
    ? []
    : [{ path, rule: "must satisfy the pool's password policy", remedy }];
}

/** Two names that differ by case alone are one user, unless the pool tells them apart. */
function checkCase(users: [string, UserSettings][], at: string): Problem[] {
  const first = new Map<string, string>();
  return users.flatMap(([name]) => {
    const other = first.get(name.toLowerCase());
    first.set(name.toLowerCase(), other ?? name);
    const rule = `must not be ${under(at, other ?? "")} in other letters: the pool takes them for one user`;
    return other === undefined ? [] : [{ path: under(at, name), rule, got: name, remedy: "leave one of them out" }];
  });
}
