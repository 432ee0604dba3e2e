"use strict";

const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("floor", { policies: [] });
