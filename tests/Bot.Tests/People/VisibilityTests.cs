using HealthScore.Bot.People;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.People;

public sealed class VisibilityTests
{
    private static readonly PeopleDirectory People = new(
    [
        Make("csm", PersonRole.Csm, "lead", "north"),
        Make("teammate", PersonRole.Csm, "lead", "North"),
        Make("other", PersonRole.Csm, "otherlead", "south"),
        Make("lead", PersonRole.Manager, "head", null),
        Make("otherlead", PersonRole.Manager, "head", "south"),
        Make("head", PersonRole.Manager, null, null),
        Make("admin", PersonRole.Admin, null, null),
        Make("loner", PersonRole.Csm, null, null),
        Make("sibling", PersonRole.Csm, "lead", null),
        Make("cousin", PersonRole.Csm, "lead", null),
        Make("ring1", PersonRole.Manager, "ring2", null),
        Make("ring2", PersonRole.Manager, "ring1", null),
    ]);

    [Theory]
    [InlineData("csm", true, true, true)]
    [InlineData("teammate", true, true, false)]
    [InlineData("sibling", true, false, false)]
    [InlineData("other", true, false, false)]
    [InlineData("lead", true, true, true)]
    [InlineData("otherlead", true, false, false)]
    [InlineData("head", true, true, true)]
    [InlineData("admin", true, true, true)]
    [InlineData("loner", true, false, false)]
    [InlineData("ring1", true, false, false)]
    [InlineData("nobody", true, false, false)]
    public void MaySee_OfAnOwnedAccount_GoesByTheRule(string asker, bool everyone, bool ownTeam, bool ownAccounts) =>
        AssertSeen(asker, Owned("csm", null), everyone, ownTeam, ownAccounts);

    [Theory]
    [InlineData("csm", true, false, false)]
    [InlineData("lead", true, true, true)]
    [InlineData("head", true, true, true)]
    [InlineData("otherlead", true, false, false)]
    [InlineData("admin", true, true, true)]
    public void MaySee_OfAManagedAccount_GoesByTheRule(string asker, bool everyone, bool ownTeam, bool ownAccounts) =>
        AssertSeen(asker, Owned(null, "lead"), everyone, ownTeam, ownAccounts);

    [Theory]
    [InlineData("csm", true, false, false)]
    [InlineData("head", true, false, false)]
    [InlineData("admin", true, true, true)]
    [InlineData("nobody", true, false, false)]
    public void MaySee_OfAnAccountOfNobody_IsForAdmins(string asker, bool everyone, bool ownTeam, bool ownAccounts)
    {
        AssertSeen(asker, Owned(null, null), everyone, ownTeam, ownAccounts);
        AssertSeen(asker, Owned("stranger", null), everyone, ownTeam, ownAccounts);
    }

    [Fact]
    public void MaySee_WhenNobodyHasATeam_TakesThoseOfOneManagerForATeam()
    {
        AssertSeen("sibling", Owned("cousin", null), true, true, false);
        AssertSeen("loner", Owned("cousin", null), true, false, false);
    }

    [Fact]
    public void MaySee_WhenTheLineIsACircle_Ends() => AssertSeen("lead", Owned("ring1", "ring2"), true, false, false);

    [Theory]
    [InlineData("everyone", VisibilityRule.Everyone)]
    [InlineData("own-team", VisibilityRule.OwnTeam)]
    [InlineData("own-accounts", VisibilityRule.OwnAccounts)]
    public void Parsed_OfARule_IsIt(string written, object rule)
    {
        var options = new VisibilityOptions { Rule = written };
        Assert.Equal(rule, options.Parsed);
        Assert.True(new VisibilityOptionsCheck().Validate(null, options).Succeeded);
    }

    [Fact]
    public void Validate_OfAnUnknownRule_NamesSettingAndFix()
    {
        var result = new VisibilityOptionsCheck().Validate(null, new VisibilityOptions { Rule = "some" });
        Assert.Equal("Setting Visibility:Rule: 'some' is no rule: write everyone, own-team or own-accounts.", Assert.Single(result.Failures!));
    }

    private static void AssertSeen(string asker, Account account, bool everyone, bool ownTeam, bool ownAccounts)
    {
        var person = People.Find(new UserId(asker));
        Assert.Equal(everyone, new Visibility(VisibilityRule.Everyone, People).MaySee(person, account));
        Assert.Equal(ownTeam, new Visibility(VisibilityRule.OwnTeam, People).MaySee(person, account));
        Assert.Equal(ownAccounts, new Visibility(VisibilityRule.OwnAccounts, People).MaySee(person, account));
    }

    private static Account Owned(string? owner, string? manager) => new()
    {
        Id = new AccountId("a"),
        Name = "A",
        Owner = owner is null ? null : new UserId(owner),
        Manager = manager is null ? null : new UserId(manager),
    };

    private static Person Make(string id, PersonRole role, string? manager, string? team) =>
        new(new UserId(id), id, role, manager is null ? null : new UserId(manager), Language.English, "Etc/UTC", team);
}
