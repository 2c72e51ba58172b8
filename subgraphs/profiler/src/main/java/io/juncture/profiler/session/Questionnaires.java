package io.juncture.profiler.session;

import io.juncture.profiler.assessment.aptitude.AptitudeForm;
import io.juncture.profiler.assessment.aptitude.Item;
import io.juncture.profiler.assessment.aptitude.ItemBank;
import io.juncture.profiler.assessment.aptitude.ItemBankReader;
import io.juncture.profiler.assessment.questionnaire.Questionnaire;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The questions of each session, made of the one item bank. */
@Component
public class Questionnaires {

  private final ItemBank bank = ItemBankReader.read();

  /** The items that a new session with this id gets. */
  public List<String> drawItems(UUID sessionId) {
    return AptitudeForm.of(bank, sessionId.toString()).items().stream().map(Item::id).toList();
  }

  /** The questions of a session that has these items. */
  public Questionnaire withItems(List<String> itemIds) {
    return new Questionnaire(form(itemIds));
  }

  /** The form of the aptitude test that has these items. */
  public AptitudeForm form(List<String> itemIds) {
    return AptitudeForm.restored(bank, itemIds);
  }
}
