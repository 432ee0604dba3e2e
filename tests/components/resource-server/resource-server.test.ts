import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { ResourceServer } from "../../../components";
import { checkResourceServer } from "../../../components/resource-server/checks";
import { table } from "../problem-table";
import { record } from "../recorder";

const SERVER = "aws:cognito/resourceServer:ResourceServer";

describe("checks of a resource server", () => {
  table(checkResourceServer, "resourceServers.orders", [
    [
      "a URL with scopes",
      { identifier: "https://orders.example.test", scopes: { read: "Read", "write.all": "Write" } },
    ],
    ["no scope", { identifier: "orders" }],
    [
      "a space in the identifier",
      { identifier: "our orders" },
      'resourceServers.orders.identifier: may contain only printable characters without spaces, quotes, backslashes and bars (got "our orders"); leave the others out',
    ],
    [
      "an empty identifier",
      { identifier: "" },
      'resourceServers.orders.identifier: must have 1 to 256 characters (got ""); it has 0, so write a longer one',
    ],
    [
      "a slash in a scope",
      { identifier: "orders", scopes: { "orders/read": "Read" } },
      'resourceServers.orders.scopes["orders/read"]: may contain only printable characters without spaces, quotes, slashes and backslashes in its name (got "orders/read"); leave the others out',
    ],
    [
      "a scope without a description",
      { identifier: "orders", scopes: { read: "" } },
      'resourceServers.orders.scopes.read: must have 1 to 256 characters (got ""); it has 0, so write a longer one',
    ],
    [
      "too many scopes",
      {
        identifier: "orders",
        scopes: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`s${index}`, "x"])),
      },
      "resourceServers.orders.scopes: must have at most 100 scopes (got 101); make two resource servers of it",
    ],
    ["values that come later", { identifier: pulumi.output(""), scopes: { read: pulumi.output("") } }],
  ]);
});

describe("ResourceServer alone", () => {
  it("has its scopes in order", async () => {
    const args = { userPoolId: "pool", region: "eu-west-1", identifier: "orders", scopes: { write: "W", read: "R" } };
    const { get, registrations } = await record(() => new ResourceServer("orders", args));
    assert.deepEqual(get(SERVER, "orders").inputs, {
      userPoolId: "pool",
      region: "eu-west-1",
      identifier: "orders",
      scopes: [
        { scopeName: "read", scopeDescription: "R" },
        { scopeName: "write", scopeDescription: "W" },
      ],
    });
    assert.equal(registrations.length, 2);
  });

  it("sends no empty list of scopes", async () => {
    const args = { userPoolId: "pool", identifier: "orders", scopes: {} };
    const { get } = await record(() => new ResourceServer("orders", args), { preview: true });
    assert.deepEqual(get(SERVER, "orders").inputs, { userPoolId: "pool", identifier: "orders" });
  });
});
