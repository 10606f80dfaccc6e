FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Restored before the sources are copied, so that a change of code does not restore again.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/BriefingQA.Language/BriefingQA.Language.csproj src/BriefingQA.Language/
COPY src/BriefingQA.Cypher/BriefingQA.Cypher.csproj src/BriefingQA.Cypher/
COPY src/BriefingQA.Graph/BriefingQA.Graph.csproj src/BriefingQA.Graph/
COPY src/BriefingQA.LanguageModels/BriefingQA.LanguageModels.csproj src/BriefingQA.LanguageModels/
COPY src/BriefingQA.LanguageModels/BriefingQA.LanguageModels.csproj src/BriefingQA.LanguageModels/
COPY src/BriefingQA.Extraction/BriefingQA.Extraction.csproj src/BriefingQA.Extraction/
COPY src/BriefingQA.Answering/BriefingQA.Answering.csproj src/BriefingQA.Answering/
COPY src/BriefingQA/BriefingQA.csproj src/BriefingQA/
RUN dotnet restore src/BriefingQA/BriefingQA.csproj

COPY src/ src/
COPY graph-seed/ graph-seed/
COPY prompts/ prompts/
RUN dotnet publish src/BriefingQA/BriefingQA.csproj --no-restore --configuration Release --output /app
RUN mkdir -p /work/data

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
COPY --from=build /app /app
# The image's own unprivileged user; what it writes goes to the folder `data` of the working folder.
COPY --from=build --chown=$APP_UID:$APP_UID /work /work
USER $APP_UID
WORKDIR /work
VOLUME /work/data
ENV BRIEFINGQA_URLS=http://0.0.0.0:5080
EXPOSE 5080
ENTRYPOINT ["dotnet", "/app/BriefingQA.dll"]
CMD ["serve"]
