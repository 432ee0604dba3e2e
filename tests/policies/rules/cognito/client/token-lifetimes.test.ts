import { tokenLifetimes } from "../../../../../policies/rules/cognito/client/token-lifetimes";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

describe("cognito-client-token-lifetimes", () => {
  itJudgesClients(tokenLifetimes, [
    { title: "nothing set, which means an hour, an hour and thirty days", inputs: {}, expected: "passes" },
    {
      title: "exactly the most, in every unit",
      inputs: {
        accessTokenValidity: 3600,
        idTokenValidity: 60,
        refreshTokenValidity: 720,
        tokenValidityUnits: { accessToken: "seconds", idToken: "minutes", refreshToken: "hours" },
      },
      expected: "passes",
    },
    {
      title: "a second, a minute and an hour too long",
      inputs: {
        accessTokenValidity: 3601,
        idTokenValidity: 61,
        refreshTokenValidity: 721,
        tokenValidityUnits: { accessToken: "seconds", idToken: "minutes", refreshToken: "hours" },
        name: unknown,
      },
      expected: {
        problems: [
          'app client "shop": access tokens live 3601 seconds, 60 minutes at most is required; set accessTokenValidity',
          'app client "shop": ID tokens live 61 minutes, 60 minutes at most is required; set idTokenValidity',
          'app client "shop": refresh tokens live 721 hours, 30 days at most is required; set refreshTokenValidity',
        ],
      },
      mended: {
        accessTokenValidity: 60,
        idTokenValidity: 60,
        refreshTokenValidity: 30,
        tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "days" },
        name: unknown,
      },
    },
    {
      title: "numbers without units, which count in hours and days",
      inputs: { accessTokenValidity: 2, idTokenValidity: 1, refreshTokenValidity: 31 },
      expected: {
        problems: [
          'app client "shop": access tokens live 2 hours, 60 minutes at most is required; set accessTokenValidity',
          'app client "shop": refresh tokens live 31 days, 30 days at most is required; set refreshTokenValidity',
        ],
      },
      mended: {
        accessTokenValidity: 60,
        idTokenValidity: 1,
        refreshTokenValidity: 30,
        tokenValidityUnits: { accessToken: "minutes", refreshToken: "days" },
      },
    },
    {
      title: "a unit of one",
      inputs: { accessTokenValidity: 1, tokenValidityUnits: { accessToken: "days" } },
      expected: { problem: "access tokens live 1 day, 60 minutes at most is required; set accessTokenValidity" },
      mended: { accessTokenValidity: 60, tokenValidityUnits: { accessToken: "minutes" } },
    },
    { title: "zero, which counts as not set", inputs: { refreshTokenValidity: 0 }, expected: "passes" },
    {
      title: "a unit without a number, which says nothing",
      inputs: { tokenValidityUnits: { accessToken: "days", idToken: unknown } },
      expected: "passes",
    },
    {
      title: "the defaults, where less is required",
      inputs: {},
      config: { accessMinutes: 5, idMinutes: 10, refreshDays: 1 },
      expected: {
        problems: [
          'app client "shop": access tokens live 1 hour by default, 5 minutes at most is required; set accessTokenValidity',
          'app client "shop": ID tokens live 1 hour by default, 10 minutes at most is required; set idTokenValidity',
          'app client "shop": refresh tokens live 30 days by default, 1 days at most is required; set refreshTokenValidity',
        ],
      },
      mended: {
        accessTokenValidity: 5,
        idTokenValidity: 10,
        refreshTokenValidity: 1,
        tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "days" },
      },
    },
    {
      title: "an unknown number beside one that is too long",
      inputs: { accessTokenValidity: unknown, refreshTokenValidity: 31 },
      expected: {
        unknownAt: "accessTokenValidity",
        beside: ["refresh tokens live 31 days, 30 days at most is required; set refreshTokenValidity"],
      },
    },
    {
      title: "one that is too long beside others of exactly the most, which stay as they are",
      inputs: {
        accessTokenValidity: 3600,
        idTokenValidity: 2,
        refreshTokenValidity: 720,
        tokenValidityUnits: { accessToken: "seconds", refreshToken: "hours" },
      },
      expected: { problem: "ID tokens live 2 hours, 60 minutes at most is required; set idTokenValidity" },
      mended: {
        accessTokenValidity: 3600,
        idTokenValidity: 60,
        refreshTokenValidity: 720,
        tokenValidityUnits: { accessToken: "seconds", idToken: "minutes", refreshToken: "hours" },
      },
    },
    {
      title: "a unit that does not exist, which AWS refuses anyway",
      inputs: { accessTokenValidity: 2, tokenValidityUnits: { accessToken: "weeks" } },
      expected: { problem: "access tokens live 2 hours, 60 minutes at most is required; set accessTokenValidity" },
      mended: { accessTokenValidity: 60, tokenValidityUnits: { accessToken: "minutes" } },
    },
    {
      title: "an unknown unit beside a token that is too long",
      inputs: { accessTokenValidity: 5, refreshTokenValidity: 31, tokenValidityUnits: { accessToken: unknown } },
      expected: {
        unknownAt: "tokenValidityUnits.accessToken",
        beside: ["refresh tokens live 31 days, 30 days at most is required; set refreshTokenValidity"],
      },
    },
    {
      title: "an unknown unit",
      inputs: { idTokenValidity: 5, tokenValidityUnits: { idToken: unknown } },
      expected: { unknownAt: "tokenValidityUnits.idToken" },
    },
  ]);
});
