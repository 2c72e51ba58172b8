package io.juncture.profiler.assessment.exposure;

import static io.juncture.profiler.assessment.aptitude.Area.ANALYTICAL_REASONING;
import static io.juncture.profiler.assessment.aptitude.Area.DATA;
import static io.juncture.profiler.assessment.aptitude.Area.NETWORKING;
import static io.juncture.profiler.assessment.aptitude.Area.PROGRAMMING;
import static io.juncture.profiler.assessment.aptitude.Area.SECURITY;
import static io.juncture.profiler.assessment.aptitude.Area.SYSTEMS;

import java.util.List;

/**
 * Technical exposure: twelve activities, two an area, each with the most that the person has done of it. It asks for what was
 * done, not for how well: ability is the aptitude test's.
 */
public final class ExposureQuestionnaire {

  /** How the activities are introduced. */
  public static final String INSTRUCTION = "What is the most that you have done of this?";

  private static final List<Activity> ACTIVITIES = List.of(
      new Activity("exp-01", NETWORKING, "Set up or changed a home or office network: router, Wi-Fi, cables"),
      new Activity("exp-02", SECURITY, "Secured an account, a device or a server by a guide or checklist"),
      new Activity("exp-03", PROGRAMMING, "Written a program or script and then used it"),
      new Activity("exp-04", DATA, "Cleaned data and made charts of it, in a spreadsheet or notebook"),
      new Activity("exp-05", SYSTEMS, "Worked on a Linux command line"),
      new Activity("exp-06", ANALYTICAL_REASONING, "Found the cause of a fault from logs or error messages"),
      new Activity("exp-07", NETWORKING, "Recorded network traffic and read it, with Wireshark for example"),
      new Activity("exp-08", SECURITY, "Looked for weaknesses where this was allowed, in a practice lab for example"),
      new Activity("exp-09", PROGRAMMING, "Kept code under version control, with Git for example"),
      new Activity("exp-10", DATA, "Asked a database questions in SQL"),
      new Activity("exp-11", SYSTEMS, "Installed a server, a virtual machine or a container"),
      new Activity("exp-12", ANALYTICAL_REASONING, "Spent an hour or more on a puzzle or a capture-the-flag task"));

  private ExposureQuestionnaire() {}

  /** All activities, in the order in which they are shown. */
  public static List<Activity> activities() {
    return ACTIVITIES;
  }
}
