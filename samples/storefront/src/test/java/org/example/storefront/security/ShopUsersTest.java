package org.example.storefront.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import org.junit.jupiter.api.Test;

class ShopUsersTest {

    @Test
    void knowsItsUsersAndTheirRoles() {
        assertThat(validate("alice", "alice").getCallerGroups()).containsExactlyInAnyOrder("customer", "tester");
        assertThat(validate("bob", "bob").getCallerGroups()).containsExactly("customer");
    }

    @Test
    void refusesEverybodyElse() {
        assertThat(validate("alice", "bob").getStatus()).isEqualTo(Status.INVALID);
        assertThat(validate("carol", "carol").getStatus()).isEqualTo(Status.INVALID);
    }

    private static CredentialValidationResult validate(String user, String password) {
        return new ShopUsers().validate(new UsernamePasswordCredential(user, password));
    }
}
