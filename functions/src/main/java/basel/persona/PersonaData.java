package basel.persona;

import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import jakarta.inject.Singleton;

/// What visitors asked a person's Basel in vain.
@Singleton
final class PersonaData implements PersonalData {
    private final Questions questions;

    PersonaData(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "visitorQuestions";
    }

    @Override
    public Object export(UserId user) {
        return QuestionPage.of(questions.of(user)).items();
    }

    @Override
    public void delete(UserId user) {
        questions.deleteAll(user);
    }
}
