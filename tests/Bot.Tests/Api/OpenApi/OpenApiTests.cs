using System.Diagnostics;
using System.Text.Json;
using HealthScore.Bot.Api;
using HealthScore.Bot.Api.Keys;
using HealthScore.Bot.Tests.Api.Reading;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using HealthScore.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Document = HealthScore.Bot.Api.OpenApi.OpenApiDocument;

namespace HealthScore.Bot.Tests.Api.OpenApi;

/// <summary>The document says what is so: each path, status, field and example in it is real, and none is missing.</summary>
public class OpenApiTests
{
    private static readonly JsonElement Root = JsonElement.Parse(Document.Json.Span);

    private static IEnumerable<(string Method, string Path, JsonElement Operation)> Operations =>
        from path in Root.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (operation.Name.ToUpperInvariant(), path.Name, operation.Value);

    public static TheoryData<string, string, int> Statuses
    {
        get
        {
            var data = new TheoryData<string, string, int>();
            foreach (var (method, path, operation) in Operations)
            {
                foreach (var response in operation.GetProperty("responses").EnumerateObject())
                    data.Add(method, path, int.Parse(response.Name, System.Globalization.CultureInfo.InvariantCulture));
            }

            return data;
        }
    }

    [Fact]
    public async Task Get_OfTheDocument_NeedsNoKey()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal(Root.GetRawText(), JsonElement.Parse(await host.Client.GetStringAsync(ApiPaths.OpenApi)).GetRawText());
        Assert.Equal("3.1.0", Root.GetProperty("openapi").GetString());
    }

    [Fact]
    public async Task Paths_AreTheRoutes()
    {
        await using var host = await ApiHost.StartAsync();
        var routes = host.Service<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [], (route, method) => $"{method} {route.RoutePattern.RawText}");

        Assert.Equal(routes.Order(StringComparer.Ordinal), Operations.Select(one => $"{one.Method} {one.Path}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Security_OfEachOperation_NamesAScopeThatThereIs()
    {
        foreach (var (_, path, operation) in Operations.Where(one => !one.Operation.TryGetProperty("security", out _)))
            Assert.True(ScopeWords.All.Any(scope => operation.GetProperty("description").GetString()!.Contains(scope, StringComparison.Ordinal)), path);
    }

    [Fact]
    public async Task Examples_WhenPosted_AreAccepted()
    {
        await using var host = await ApiHost.StartAsync();
        // Accounts first: signals are about them.
        var bodies =
            from operation in Operations
            where operation.Operation.TryGetProperty("requestBody", out _)
            orderby operation.Path
            from content in operation.Operation.GetProperty("requestBody").GetProperty("content").EnumerateObject()
            from example in content.Value.GetProperty("examples").EnumerateObject()
            let value = example.Value.GetProperty("value")
            select (operation.Path, Type: content.Name, Body: value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(), content.Value);
        foreach (var (path, type, body, content) in bodies.ToList())
        {
            var reply = await host.PostAsync(path, body, type);
            Assert.True((int)reply.Status == 200 && reply.Number("rejected") == 0 && reply.Number("accepted") > 0, $"{path} {type}: {reply.Json}");
            Assert.False(reply.Json.TryGetProperty("ignored_fields", out _), body);
            if (type == ApiHost.Json) Assert.Empty(new SchemaCheck(Root).Faults(JsonElement.Parse(body), content.GetProperty("schema")));
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Status_InTheDocument_IsWhatAnAnswerHas(string method, string path, int status)
    {
        await using var situation = await Situation.StartAsync(status);
        var reply = await situation.SendAsync(method, path);

        Assert.Equal(status, (int)reply.Status);
        var response = Response(method, path, status);
        var content = response.GetProperty("content").GetProperty(reply.Type!);
        Assert.Empty(new SchemaCheck(Root).Faults(reply.Json, content.GetProperty("schema")));
        if (!response.TryGetProperty("headers", out var headers)) return;
        foreach (var header in headers.EnumerateObject()) Assert.Contains(header.Name, reply.Headers.Keys);
    }

    [Fact]
    public async Task Fields_InTheDocument_AreAllInAnswers()
    {
        var scores = new FakeScores();
        var byHand = new ShownOverride("o1", 80, Band.Green, null);
        scores.Add("a1", ScoreCauses.Signal, FakeScores.Score(4), FakeScores.Score(4, byHand));
        await using var host = await ApiHost.StartAsync(services => services.AddSingleton<IScoreStore>(scores));
        var seen = (await host.Store.ReadAccountAsync(new("a1"), CancellationToken.None))!;
        var packed = host.Service<ScoreCalculator>().Pack(seen.Account, seen.History, host.Time.GetUtcNow());
        scores.Standing["a1"] = new StandingScore(seen.Account, 0, packed, byHand, null, 1);
        var check = new SchemaCheck(Root);
        foreach (var (schema, reply) in (List<(string, ApiReply)>)
                 [
                     ("Problem", await host.PostAsync(ApiPaths.Signals, "{")),
                     ("IntakeReport", await host.PostAsync(ApiPaths.Signals, string.Concat(Enumerable.Repeat("{\"x\":1}\n", 1_001)), ApiHost.Lines)),
                     ("Score", await host.SendAsync(new(HttpMethod.Get, ApiPaths.Accounts + "/a1/score"))),
                     ("Changes", await host.SendAsync(new(HttpMethod.Get, ApiPaths.Changes))),
                 ])
        {
            Assert.Empty(check.Faults(reply.Json, Root.GetProperty("components").GetProperty("schemas").GetProperty(schema), schema));
        }

        var documented =
            from schema in Root.GetProperty("components").GetProperty("schemas").EnumerateObject()
            where schema.Name is not ("Signal" or "Account") && schema.Value.TryGetProperty("properties", out _)
            from property in schema.Value.GetProperty("properties").EnumerateObject()
            select $"{schema.Name}.{property.Name}";
        Assert.Empty(documented.Except(check.Seen));
    }

    [FactNeeds("node")]
    public async Task Document_ForTheLinter_IsGood()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var folder = Path.Combine(Needs.Repository, ".tools", "openapi-lint");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Needs.Repository, "tests", "Bot.Tests", "Api", "OpenApi", "Lint")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "@redocly"))) await RunAsync("npm", folder, patience.Token, "ci");
        File.Copy(Path.Combine(Needs.Repository, "bot", "Api", "OpenApi", "openapi.json"), Path.Combine(folder, "openapi.json"), overwrite: true);

        var said = await RunAsync("npx", folder, patience.Token, "--no-install", "redocly", "lint", "openapi.json");

        Assert.Contains("is valid", said, StringComparison.Ordinal);
        // As in "You have 1 warning."
        Assert.DoesNotContain("You have", said, StringComparison.Ordinal);
    }

    private static JsonElement Response(string method, string path, int status)
    {
        var operation = Operations.Single(one => one.Method == method && one.Path == path).Operation;
        var response = operation.GetProperty("responses").GetProperty($"{status}");
        return response.TryGetProperty("$ref", out var reference)
            ? Root.GetProperty("components").GetProperty("responses").GetProperty(reference.GetString()!.Split('/')[^1])
            : response;
    }

    private static async Task<string> RunAsync(string program, string folder, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        var said = await output + await error;
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} failed: {said}");
    }
}
