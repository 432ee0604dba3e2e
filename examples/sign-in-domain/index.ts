import { SignInDomain, UserPool } from "../../components";

const users = new UserPool("shop", { deletionProtection: false });

// The sign-in pages on a host name of your own: the certificate in us-east-1, the records that prove it and that lead to
// the pages, and the domain, each once the one before is there. The zone has to exist and is found by its name; its
// apex, example.test, needs an A record before AWS accepts a name below it.
const signIn = new SignInDomain("shop", {
  userPoolId: users.userPoolId,
  custom: { name: "auth.example.test", hostedZoneName: "example.test" },
});

// Without a domain of your own, the pages stand under Amazon's. A prefix is unique in its region across all accounts;
// without one it is made from stack, account and name. A pool can have both domains at the same time.
const spare = new SignInDomain("shop-spare", { userPoolId: users.userPoolId });

export const domainName = signIn.domainName;
export const certificateArn = signIn.certificateArn;
export const spareDomainName = spare.domainName;
