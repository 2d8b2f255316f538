using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;

namespace HealthScore.Scoring.Tests.Import;

public class AccountsCsvTests
{
    [Fact]
    public void Read_WhenEveryColumnIsThere_FillsTheAccount()
    {
        var file = AccountsFile.Read(Csv.Table(
            "headcount,name,account_id,aliases,segment,industry,lifecycle,owner,manager,arr,currency,seats,started_on,renews_on,status,churned_on,region\n" +
            "n/a,\"Umbrella \"\"Labs\"\"\",A1,UL| Umb ;,smb,tech,adopting,Ana@Example.com,mia@example.com,250000.50,EUR,12.5,2025-01-01,2026-12-31,Churned,2026-06-30,\n"));
        var account = Assert.Single(file.Accounts);
        Assert.Empty(file.Rejected);
        Assert.Equal(("A1", "Umbrella \"Labs\""), (account.Id.Value, account.Name));
        Assert.Equal(["UL", "Umb"], account.Aliases);
        Assert.Equal(("smb", "tech", "adopting"), (account.Segment, account.Industry, account.Lifecycle));
        Assert.Equal(("ana@example.com", "mia@example.com"), (account.Owner?.Value, account.Manager?.Value));
        Assert.Equal((250000.50m, "EUR", 12.5), (account.Arr, account.Currency, account.Seats));
        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2026, 12, 31)), (account.StartedOn, account.RenewsOn));
        Assert.Equal((AccountStatus.Churned, new DateOnly(2026, 6, 30)), (account.Status, account.ChurnedOn));
        Assert.Equal([new("headcount", "n/a")], account.Custom);
    }

    [Fact]
    public void Read_WhenCellsAreEmpty_LeavesThemAbsent()
    {
        var account = Assert.Single(AccountsFile.Read(Csv.Table("account_id,name,arr,seats,renews_on,headcount\nA1,Acme,,,,\n")).Accounts);
        Assert.Equal((null, null, null), (account.Arr, account.Seats, account.RenewsOn));
        Assert.Empty(account.Custom);
    }

    [Theory]
    [InlineData("arr", "abc")]
    [InlineData("arr", "-1")]
    [InlineData("arr", "NaN")]
    [InlineData("seats", "-0.5")]
    [InlineData("seats", "Infinity")]
    [InlineData("renews_on", "31/12/2026")]
    [InlineData("started_on", "soon")]
    [InlineData("churned_on", "2026-02-30")]
    [InlineData("status", "1")]
    [InlineData("status", "gone")]
    public void Read_WhenATypedCellIsBad_RejectsTheRowByColumn(string column, string value)
    {
        var file = AccountsFile.Read(Csv.Table($"account_id,name,{column}\nA1,Acme,{value}\nA2,Beta,\n"));
        Assert.Equal("A2", Assert.Single(file.Accounts).Id.Value);
        var rejected = Assert.Single(file.Rejected);
        Assert.Equal(("f.csv", 2L, column, value), (rejected.File, rejected.Line, rejected.Column, rejected.Value));
        Assert.StartsWith("Expected", rejected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",Acme", "account_id")]
    [InlineData("A1,", "name")]
    [InlineData("A1,  ", "name")]
    [InlineData("A1", "")]
    public void Read_WhenIdOrNameIsAbsent_RejectsTheRow(string row, string column) =>
        Assert.Equal(column, Assert.Single(AccountsFile.Read(Csv.Table("account_id,name\n" + row)).Rejected).Column);

    [Theory]
    [InlineData("name,seats\n", "account_id")]
    [InlineData("account_id\n", "name")]
    public void Read_WhenARequiredColumnIsMissing_IsAFileProblem(string text, string column) =>
        Assert.Contains($"\"{column}\"", Csv.Problem(() => AccountsFile.Read(Csv.Table(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_WhenAnIdComesAgain_TheLaterCountsInThePlaceOfTheEarlier()
    {
        var file = AccountsFile.Read(Csv.Table("account_id,name\nA1,Old\nA2,Beta\nA1,New\n"));
        Assert.Equal(["New", "Beta"], file.Accounts.Select(a => a.Name));
        Assert.Equal(new ReplacedRow("f.csv", 4, 2, "A1"), Assert.Single(file.Replaced));
    }
}
