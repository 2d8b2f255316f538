using System.Text;
using HealthScore.Bot.People;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;

namespace HealthScore.Bot.Tests.People;

public sealed class PeopleFileTests
{
    private const string Header = "user_id,name,role,manager,language,timezone,team\n";

    [Fact]
    public void Read_OfAFullRow_KeepsAllOfIt()
    {
        var file = Read(Header + "Ana@Example.com, Ana García ,manager,mia@example.com,es-ES,Europe/Madrid,Iberia\n");
        Assert.Equal(
            new Person(new UserId("ana@example.com"), "Ana García", PersonRole.Manager, new UserId("mia@example.com"), Language.Spanish, "Europe/Madrid", "Iberia"),
            Assert.Single(file.People));
        Assert.Empty(file.Rejected);
    }

    [Fact]
    public void Read_WhenOnlyTheRequiredIsThere_FillsInDefaults()
    {
        var person = Assert.Single(Read("name,shoe size,user_id\nAna,38,ana@example.com\n").People);
        Assert.Equal(new Person(new UserId("ana@example.com"), "Ana", PersonRole.Csm, null, Language.English, "Etc/UTC", null), person);
    }

    [Theory]
    [InlineData("ana,Ana,,,,,", "user_id", "ana", "e-mail")]
    [InlineData(",Ana,,,,,", "user_id", "", "e-mail")]
    [InlineData("Ana <ana@example.com>,Ana,,,,,", "user_id", "Ana <ana@example.com>", "e-mail")]
    [InlineData("ana@example.com,,,,,,", "name", "", "name")]
    [InlineData("ana@example.com,Ana,boss,,,,", "role", "boss", "csm, manager or admin")]
    [InlineData("ana@example.com,Ana,,mia,,,", "manager", "mia", "e-mail")]
    [InlineData("ana@example.com,Ana,,ANA@example.com,,,", "manager", "ANA@example.com", "themselves")]
    [InlineData("ana@example.com,Ana,,,fr,,", "language", "fr", "en, es, pt or he")]
    [InlineData("ana@example.com,Ana,,,,Madrid,", "timezone", "Madrid", "Europe/Madrid")]
    [InlineData("ana@example.com,Ana", "", "", "2 cells")]
    public void Read_OfABadRow_NamesLineColumnValueAndFix(string row, string column, string value, string fix)
    {
        var file = Read(Header + "ben@example.com,Ben,,,,,\n" + row + "\n");
        var rejected = Assert.Single(file.Rejected);
        Assert.Equal(("people.csv", 3L, column, value), (rejected.File, rejected.Line, rejected.Column, rejected.Value));
        Assert.Contains(fix, rejected.Reason, StringComparison.Ordinal);
        Assert.Single(file.People);
    }

    [Fact]
    public void Read_WhenSomebodyComesAgain_TheLaterCountsInTheEarlierPlace()
    {
        var file = Read(Header + "a@example.com,A,,,,,\nb@example.com,B,,,,,\nA@example.com,A2,,,,,\n");
        Assert.Equal(["A2", "B"], file.People.Select(person => person.Name));
        Assert.Equal((4L, 2L), Assert.Single(file.Replaced) is var one ? (one.Line, one.EarlierLine) : default);
    }

    [Fact]
    public void Read_WhenAColumnIsMissing_SaysWhich()
    {
        var problem = Assert.Throws<FileProblemException>(() => Read("user_id,role\n"));
        Assert.Contains("\"name\"", problem.Message, StringComparison.Ordinal);
    }

    private static PeopleFile Read(string text) => PeopleFile.Read(new CsvTable(new MemoryStream(Encoding.UTF8.GetBytes(text)), "people.csv"));
}
