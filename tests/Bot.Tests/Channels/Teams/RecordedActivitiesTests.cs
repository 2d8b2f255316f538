using System.Net;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Channels.Teams;

public sealed class RecordedActivitiesTests
{
    private const string Folder = "tools/activities/data";

    public static TheoryData<string> Names()
    {
        var files = Files();
        return [.. files.Length > 0 ? files : ["none"]];
    }

    [TheoryNeeds("tools/activities")]
    [MemberData(nameof(Names))]
    public async Task Post_WhenThePlaygroundSendsIt_IsAcceptedWithoutAnError(string name)
    {
        await using var host = await TeamsHost.StartLocalAsync();

        using var response = await host.PostAsync(await File.ReadAllBytesAsync(Path.Combine(Needs.SharedFolder!, Folder, name)));

        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted, $"{name}: {(int)response.StatusCode}");
        var isQuestion = name.Contains("-message-text", StringComparison.Ordinal);
        Assert.Equal(isQuestion ? 1 : 0, host.Intake.Accepted.Concat(host.Intake.Answered).Count(turn => turn.Text.Length > 0));
        Assert.DoesNotContain(host.Intake.Accepted, turn => turn.Text.Contains("Bot", StringComparison.Ordinal));
        Assert.Equal(name.Contains("adaptiveCard_action", StringComparison.Ordinal), host.Intake.Answered.Any(turn => turn.Press?.Verb != "help" && turn.Press is not null));
    }

    [FactNeeds("tools/activities")]
    public void Names_WhenTheFolderIsThere_AreFiftyOne() => Assert.Equal(51, Files().Length);

    private static string[] Files() =>
        Needs.SharedFolder is { } shared && Directory.Exists(Path.Combine(shared, Folder))
            ? [.. Directory.GetFiles(Path.Combine(shared, Folder), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
            : [];
}
