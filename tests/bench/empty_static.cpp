// SPDX-License-Identifier: Apache-2.0
// The floor for start-up: what the system itself takes to start and end a static program.
int main() {
    return 0;
}
