package basel.account;

import basel.shared.kernel.Role;
import basel.shared.kernel.UserId;
import basel.shared.store.Item;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Accounts as items. Keys: `u#<user>`/`account`; `a#<hash of address>`/`address` and
/// `n#<number>`/`number` point to the user; `u#<user>`/`b#<browser>`: a browser that signed in;
/// `u#<user>`/`way#<…>`: another way to sign in (a password, a provider); `counter`/`counter`: the
/// last number; `x#<hash>`/`not-me`: what a warning's link may end.
final class AccountItems {
    static final String ACCOUNT = "account";
    static final String WAY = "way#";

    private AccountItems() {}

    static String user(UserId id) {
        return "u#" + id.value();
    }

    static String address(Address address) {
        return "a#" + address.hash();
    }

    static String browser(String browser) {
        return "b#" + browser;
    }

    static Item item(Account account) {
        return Item.keyed(user(account.id()), ACCOUNT)
                .text("user", account.id().value())
                .number("number", account.number())
                .text("email", account.email())
                .text("phone", account.phone())
                .text("name", account.name())
                .text("zone", account.zone())
                .text("language", account.language())
                .texts("roles", names(account.roles()))
                .time("createdAt", account.createdAt())
                .flag("disabled", account.disabled())
                .number("epoch", account.epoch())
                .number("version", account.version())
                .build();
    }

    static Item pointer(String pk, String sk, UserId user) {
        return Item.keyed(pk, sk).text("user", user.value()).build();
    }

    static Account read(Item item) {
        return new Account(
                new UserId(item.text("user")),
                item.number("number"),
                item.text("email"),
                item.maybeText("phone").orElse(null),
                item.text("name"),
                item.text("zone"),
                item.text("language"),
                roles(item.texts("roles")),
                item.time("createdAt"),
                item.flag("disabled"),
                item.number("epoch"),
                item.number("version"));
    }

    static Set<String> names(Set<Role> roles) {
        return roles.stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<Role> roles(Set<String> names) {
        return names.stream()
                .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
