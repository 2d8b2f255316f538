using HealthScore.Bot.People;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

internal sealed class FakePeople : IPeopleDirectory
{
    public IReadOnlyList<Person> All { get; } =
    [
        new(new UserId("ana@example.com"), "Ana", PersonRole.Csm, new UserId("mia@example.com"), Language.Spanish, "Europe/Madrid", "North"),
        new(new UserId("noa@example.com"), "Noa", PersonRole.Manager, null, Language.Hebrew, "Asia/Jerusalem", null),
        new(new UserId("dana@example.com"), "Dana", PersonRole.Admin, null, Language.English, "Europe/London", null),
    ];

    public Person? Find(UserId id) => All.FirstOrDefault(person => person.Id == id);
}
