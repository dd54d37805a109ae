package basel.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.budget.BudgetSettings;
import basel.shared.budget.Budgets;
import basel.shared.budget.Payer;
import basel.shared.kernel.ChatId;
import basel.shared.kernel.Ids;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.Member;
import basel.shared.kernel.Role;
import basel.shared.kernel.SessionId;
import basel.shared.model.ModelReply.Usage;
import basel.shared.push.Chat;
import basel.shared.push.Message;
import basel.shared.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Conversations of visitors who came by an invite: the host reads along, and may end them.
final class VisitsTest {
    private final TalkRig rig = TalkRig.fresh();
    private final Conversations desk = rig.bean(Conversations.class);
    private final Talk talk = rig.bean(Talk.class);
    private final Member host = rig.somebody();
    private final Member guest = guest();
    private final InviteId invite = new InviteId(rig.bean(Ids.class).next());
    private final Instant until = rig.clock.instant().plus(Duration.ofDays(1));
    private final ChatId chat = begin(guest);

    @Test
    void a_visitor_has_one_conversation_by_an_invite() {
        assertThat(begin(guest)).isEqualTo(chat);
        assertThat(begin(guest())).isNotEqualTo(chat);
    }

    @Test
    void the_host_reads_along_live_and_afterwards() {
        rig.open(host, "host", chat);

        rig.send(guest, "guest", chat, "c1", "Where do they live?");
        rig.drain();

        assertThat(rig.sockets.told("host", "chat.message")).hasSize(1);
        assertThat(rig.sockets.told("host", "reply.done")).hasSize(1);
        assertThat(rig.sockets.told("host", "message.stored")).isEmpty();
        var history = rig.bean(History.class);
        var head = talk.readable(host, chat.value());
        assertThat(history.export(head, host.id()).messages()).hasSize(2);
        assertThat(history.search(host.id(), "where do").items()).hasSize(1);
    }

    @Test
    void both_see_it_in_their_list_each_in_their_part() {
        var own = rig.chat(host);
        var history = rig.bean(History.class);

        var hosts = history.chats(host.id(), 50, null).items();
        var guests = history.chats(guest.id(), 50, null).items();

        var hosted = new Chat.Visit(invite.value(), Chat.Role.host);
        assertThat(hosts)
                .extracting(Chat::id)
                .containsExactlyInAnyOrder(own.id().value(), chat.value());
        assertThat(hosts).extracting(Chat::visit).containsExactlyInAnyOrder(null, hosted);
        assertThat(guests)
                .extracting(Chat::visit)
                .containsExactly(new Chat.Visit(invite.value(), Chat.Role.visitor));
    }

    @Test
    void the_hosts_list_is_paged_over_own_and_hosted_alike() {
        for (int i = 0; i < 3; i++) {
            rig.clock.pass(Duration.ofSeconds(1));
            rig.chat(host);
            rig.clock.pass(Duration.ofSeconds(1));
            begin(guest());
        }
        var history = rig.bean(History.class);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = history.chats(host.id(), 2, cursor);
            page.items().forEach(one -> seen.add(one.id()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void the_host_writes_nothing_and_hears_the_same_as_of_a_missing_chat() {
        rig.send(guest, "guest", chat, "c1", "Hello");
        rig.drain();
        var id = chat.value();
        var reply = rig.newest(chat).value();

        for (var action : List.of("chat.stop", "chat.typing")) {
            assertMissing(() -> rig.act(action, host, "host", Map.of("chatId", id)));
        }
        var say = Map.<String, Object>of("chatId", id, "clientId", "c", "text", "Hi");
        assertMissing(() -> rig.act("chat.send", host, "host", say));
        var again = Map.<String, Object>of("chatId", id, "messageId", reply);
        assertMissing(() -> rig.act("chat.regenerate", host, "host", again));
        assertMissing(() -> talk.rename(host, id, "Mine"));
        assertMissing(() -> talk.mine(host, id));
        assertThat(rig.said(chat)).hasSize(2);
    }

    @Test
    void the_host_has_an_own_place_up_to_which_they_have_read() {
        rig.send(guest, "guest", chat, "c1", "Hello");
        rig.drain();

        rig.act("chat.read", host, "host", Map.of("chatId", chat.value(), "seq", 2));

        assertThat(talk.shown(rig.head(chat), host.id()).unread()).isZero();
        assertThat(talk.shown(rig.head(chat), guest.id()).unread()).isEqualTo(1);
        assertThat(rig.sockets.told("guest", "chat.read")).isEmpty();
    }

    @Test
    void a_stranger_sees_nothing() {
        var eve = rig.somebody();

        assertMissing(() -> rig.open(eve, "eve", chat));
        assertMissing(() -> talk.readable(eve, chat.value()));
        assertThat(rig.bean(History.class).chats(eve.id(), 50, null).items()).isEmpty();
    }

    @Test
    void the_kind_is_told_of_the_visit() {
        rig.send(guest, "guest", chat, "c1", "Hello");
        rig.drain();

        var kind = rig.bean(Kinds.class).of(Chat.Kind.simulation);
        assertThat(((TestKind) kind).seen().getLast().visit()).isEqualTo(visit(invite));
    }

    @Test
    void an_end_stops_a_reply_in_mid_stream_within_two_seconds_and_tells_who_watches() {
        var pieces = new ArrayList<String>(Collections.nCopies(60, ""));
        pieces.addFirst("One");
        rig.model.pace(Duration.ofMillis(250));
        rig.model.answers(request -> pieces);
        rig.open(host, "host", chat);
        var asked = rig.clock.instant();
        rig.model.between(
                ConversationTest.once(() -> {
                    rig.send(guest, "guest", chat, "c2", "And more?");
                    desk.end(invite);
                }));

        rig.send(guest, "guest", chat, "c1", "Count");
        rig.drain();

        assertThat(Duration.between(asked, rig.clock.instant()))
                .isLessThanOrEqualTo(Duration.ofSeconds(2));
        var reply = rig.replies(chat).getFirst();
        assertThat(reply.state()).isEqualTo(Message.State.stopped);
        assertThat(rig.replies(chat)).hasSize(1);
        assertThat(rig.head(chat).writing()).isFalse();
        for (var window : List.of("host", "guest")) {
            var told = rig.sockets.told(window, "chat.status").getFirst();
            assertThat(MemorySockets.text(told, "status")).isEqualTo("finished");
        }
    }

    @Test
    void after_the_end_nothing_more_is_said_or_written_and_all_can_be_read() {
        rig.send(guest, "guest", chat, "c1", "Hello");
        rig.drain();
        var reply = rig.newest(chat).value();

        desk.end(invite);

        assertReason("finished", () -> rig.send(guest, "guest", chat, "c2", "More"));
        var again = Map.<String, Object>of("chatId", chat.value(), "messageId", reply);
        assertReason("finished", () -> rig.act("chat.regenerate", guest, "guest", again));
        rig.open(guest, "later", chat);
        assertThat(rig.sockets.told("later", "chat.opened")).hasSize(1);
        assertThat(rig.said(chat)).hasSize(2);
    }

    @Test
    void a_reply_that_was_ordered_but_not_begun_is_not_written_after_the_end() {
        rig.send(guest, "guest", chat, "c1", "Hello");

        desk.end(invite);
        rig.drain();

        assertThat(rig.model.requests()).isEmpty();
        assertThat(rig.replies(chat))
                .extracting(Message::state)
                .containsExactly(Message.State.stopped);
    }

    @Test
    void a_message_that_crosses_the_end_is_refused() {
        var seen = rig.head(chat);
        desk.end(invite);

        var result = rig.bean(Chats.class).send(seen, "c1", "Crossing", "en");

        assertThat(result).isInstanceOf(Chats.SendResult.Over.class);
        assertThat(rig.said(chat)).isEmpty();
    }

    @Test
    void a_pause_can_be_ended_and_an_end_cannot() {
        desk.pause(invite);
        assertReason("paused", () -> rig.send(guest, "guest", chat, "c1", "Hello?"));

        desk.resume(invite);
        rig.send(guest, "guest", chat, "c2", "Hello again");
        desk.end(invite);
        desk.resume(invite);

        assertThat(rig.head(chat).status()).isEqualTo(Chat.Status.finished);
    }

    @Test
    void a_visit_is_over_when_its_time_is_though_nobody_ended_it() {
        rig.send(guest, "guest", chat, "c1", "Hello");
        rig.drain();

        rig.clock.pass(Duration.ofDays(1));

        assertReason("finished", () -> rig.send(guest, "guest", chat, "c2", "More"));
        assertThat(talk.shown(rig.head(chat), host.id()).status()).isEqualTo(Chat.Status.finished);
    }

    @Test
    void an_end_reaches_all_visits_of_this_invite_and_no_other() {
        var many = new ArrayList<ChatId>(List.of(chat));
        for (int i = 0; i < 130; i++) {
            many.add(begin(guest()));
        }
        var other =
                desk.begin(
                        guest.id(),
                        "en",
                        Chat.Kind.simulation,
                        visit(new InviteId(rig.bean(Ids.class).next())));

        desk.end(invite);

        assertThat(many)
                .allSatisfy(
                        one -> assertThat(rig.head(one).status()).isEqualTo(Chat.Status.finished));
        assertThat(rig.head(other).status()).isEqualTo(Chat.Status.open);
    }

    @Test
    void a_guests_conversation_moves_to_their_account_and_goes_on() {
        rig.send(guest, "guest", chat, "c1", "Hello");
        rig.drain();
        var account = rig.somebody();

        assertThat(desk.handOver(chat, guest.id(), account.id())).isTrue();
        assertThat(desk.handOver(chat, guest.id(), account.id())).isTrue();

        rig.send(account, "account", chat, "c2", "It is me again");
        rig.drain();
        assertThat(rig.said(chat)).hasSize(4);
        assertMissing(() -> rig.send(guest, "guest", chat, "c3", "Still here?"));
        assertThat(desk.handOver(chat, guest.id(), rig.somebody().id())).isFalse();
        assertThat(desk.handOver(chat, account.id(), host.id())).isFalse();
    }

    @Test
    void the_invite_pays_too() {
        long all = rig.bean(BudgetSettings.class).invite();
        var budgets = rig.bean(Budgets.class);
        var other = new Payer(guest().id(), invite.value());
        var call = budgets.reserve(other, "other", all);
        budgets.settle(call, "other", new Usage((int) all, 0));

        rig.send(guest, "guest", chat, "c1", "Hello");
        rig.drain();

        var failed = rig.sockets.told("guest", "reply.failed").getFirst();
        assertThat(MemorySockets.text(failed, "message")).contains("by this link is used up");
    }

    @Test
    void a_deleted_host_or_visitor_leaves_no_visit_behind() {
        rig.send(guest, "guest", chat, "c1", "Hello");
        rig.drain();
        var second = begin(guest());

        desk.deleteOf(guest.id());
        assertThat(rig.items(chat.value())).isEmpty();
        desk.deleteOf(host.id());

        assertThat(rig.items(second.value())).isEmpty();
        assertThat(rig.items("i#" + invite.value())).isEmpty();
        assertThat(desk.of(host.id())).isEmpty();
    }

    private ChatId begin(Member visitor) {
        return desk.begin(visitor.id(), "en", Chat.Kind.simulation, visit(invite));
    }

    private Visit visit(InviteId by) {
        return new Visit(by, host.id(), until);
    }

    private Member guest() {
        var someone = rig.somebody();
        return new Member(
                someone.id(), new SessionId("s-" + someone.id().value()), Set.of(Role.GUEST), "en");
    }

    private static void assertMissing(Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOf(Problem.class)
                .hasMessage("There is no such conversation.");
    }

    private static void assertReason(String reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.status()).isEqualTo(409);
                            assertThat(problem.details()).containsEntry("reason", reason);
                        });
    }
}
